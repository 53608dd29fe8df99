package org.rollcall.web.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.rollcall.web.guard.Open;

/** How is the API described? Put together when first asked for, since few ever ask. */
@Open
@Controller("/api/v1/openapi.json")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiController {
  @Get
  String document() {
    return Written.DOCUMENT;
  }

  /** Written once, and not before. */
  private static final class Written {
    static final String DOCUMENT = ApiDocument.load().toString();
  }
}

package org.rollcall.web.guard;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import org.rollcall.access.Caller;

/** Whom does a controller's method mean by the caller? Whom the guard let in. */
@Singleton
final class CallerBinder
    implements TypedRequestArgumentBinder<Caller>, PostponedRequestArgumentBinder<Caller> {
  private static final Argument<Caller> CALLER = Argument.of(Caller.class);

  @Override
  public Argument<Caller> argumentType() {
    return CALLER;
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    return () -> request.getAttribute(Guard.CALLER, Caller.class);
  }
}

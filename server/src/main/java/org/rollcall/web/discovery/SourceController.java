package org.rollcall.web.discovery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.discovery.directory.DirectorySource;
import org.rollcall.discovery.directory.DirectorySources;
import org.rollcall.discovery.directory.DirectorySync;
import org.rollcall.discovery.directory.DirectoryTrouble;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.Intakes;
import org.rollcall.vault.LapsCredential;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Which directories are asked again and again, and what do they say now? */
@Controller(SourceController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourceController {
  static final String PATH = "/api/v1/sources";

  private final DirectorySources sources;
  private final SourceEdits edits;
  private final DirectorySync sync;
  private final Intakes intakes;
  private final Vault vault;

  SourceController(
      DirectorySources sources,
      SourceEdits edits,
      DirectorySync sync,
      Intakes intakes,
      Vault vault) {
    this.sources = sources;
    this.edits = edits;
    this.sync = sync;
    this.intakes = intakes;
    this.vault = vault;
  }

  @Get
  @Needs(Right.READ)
  SourceView.ListView list() {
    return new SourceView.ListView(sources.all().stream().map(SourceView::of).toList());
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<SourceView> one(long id) {
    return tagged(source(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<SourceView> add(Caller caller, @Nullable @Body String body) {
    var added = edits.add(SourceRequest.of(body, 0, 1, vault), caller.name());
    return HttpResponse.created(SourceView.of(added), URI.create(PATH + "/" + added.id()));
  }

  @Put("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<SourceView> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var _ = source(id);
    return tagged(edits.edit(SourceRequest.of(body, id, seen, vault), caller.name()));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    checkUse(id);
    edits.remove(source(id), Edition.seen(request), caller.name());
    return HttpResponse.noContent();
  }

  @Post("/{id}/sync")
  @Needs(Right.ADMINISTER)
  SourceView.SyncView sync(Caller caller, long id) {
    try {
      var result = sync.sync(source(id), caller.name());
      var imported = result.intake();
      var asks = imported == null ? null : intakes.byId(imported).map(Intake::asks).orElse(null);
      return new SourceView.SyncView(result.kind().code(), imported, counts(imported), asks);
    } catch (DirectoryTrouble trouble) {
      throw new Problem(HttpStatus.BAD_GATEWAY, trouble.kind().code(), null, Map.of());
    }
  }

  private Map<String, Integer> counts(@Nullable Long imported) {
    var counts = new LinkedHashMap<String, Integer>();
    if (imported != null) {
      intakes.counts(imported).forEach((kind, count) -> counts.put(kind.code(), count));
    }
    return counts;
  }

  private static HttpResponse<SourceView> tagged(DirectorySource source) {
    return Edition.of(SourceView.of(source), source.version());
  }

  private void checkUse(long id) {
    for (var kept : vault.list()) {
      if (kept instanceof LapsCredential laps && laps.source() == id) {
        throw Problem.conflict("source_needed", Map.of("value", laps.name().value()));
      }
    }
  }

  private DirectorySource source(long id) {
    return sources
        .byId(id)
        .orElseThrow(() -> Problem.unknown("source_not_there", Long.toString(id)));
  }
}

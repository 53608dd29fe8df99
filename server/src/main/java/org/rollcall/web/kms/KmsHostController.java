package org.rollcall.web.kms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.activation.KmsAddress;
import org.rollcall.discovery.dns.Dns;
import org.rollcall.discovery.dns.DnsSilent;
import org.rollcall.inventory.Hostname;
import org.rollcall.kms.KmsHost;
import org.rollcall.kms.KmsHosts;
import org.rollcall.kms.KmsWatch;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** Which KMS hosts has the site, which does a domain announce, and do they answer? */
@Controller(KmsHostController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KmsHostController {
  static final String PATH = "/api/v1/kms-hosts";
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_NAME = 253;

  private final KmsHosts hosts;
  private final KmsEdits edits;
  private final KmsWatch watch;
  private final Dns dns;

  KmsHostController(KmsHosts hosts, KmsEdits edits, KmsWatch watch, Dns dns) {
    this.hosts = hosts;
    this.edits = edits;
    this.watch = watch;
    this.dns = dns;
  }

  @Get
  @Needs(Right.READ)
  KmsHostView.ListView list() {
    return new KmsHostView.ListView(hosts.all().stream().map(KmsHostView::of).toList());
  }

  @Get("/discovered")
  @Needs(Right.READ)
  KmsHostView.DiscoveredView discovered(HttpRequest<?> request) {
    var domain = domain(new Query(request).text("domain"));
    var known =
        hosts.all().stream().collect(Collectors.toMap(KmsHost::address, Function.identity()));
    try {
      var records = dns.kmsHosts(domain);
      return new KmsHostView.DiscoveredView(
          domain.value(),
          records.stream()
              .map(
                  record ->
                      KmsHostView.AnnouncedView.of(record, records, known.get(record.address())))
              .toList());
    } catch (DnsSilent _) {
      throw new Problem(
          HttpStatus.BAD_GATEWAY, "kms_dns_silent", null, Map.of("value", domain.value()));
    }
  }

  private static Hostname domain(@Nullable String text) {
    if (text == null || text.isBlank()) throw Problem.field("domain", "field_missing");
    try {
      return new Hostname(text);
    } catch (IllegalArgumentException _) {
      throw Problem.field("domain", "kms_domain", Map.of("value", text));
    }
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<KmsHostView> one(long id) {
    return tagged(host(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<KmsHostView> add(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var name = fields.required("name", LONGEST_NAME);
    var port = fields.whole("port", 1, 65_535, KmsAddress.DEFAULT_PORT);
    var allowed = fields.truth("allowed", true);
    var note = fields.text("note", LONGEST_NOTE);
    fields.done();
    var added = edits.add(address(name, port), allowed, note, caller.name());
    return HttpResponse.created(KmsHostView.of(added), URI.create(PATH + "/" + added.id()));
  }

  private static KmsAddress address(String name, int port) {
    try {
      return new KmsAddress(name, port);
    } catch (IllegalArgumentException _) {
      throw Problem.field("name", "kms_name", Map.of("value", name));
    }
  }

  @Patch("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<KmsHostView> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var before = host(id);
    var fields = org.rollcall.web.json.Body.of(body);
    var allowed = fields.truth("allowed", before.allowed());
    var note = Optional.ofNullable(fields.text("note", LONGEST_NOTE)).orElse(before.note());
    fields.done();
    return tagged(
        edits.edit(
            new KmsHost(id, before.address(), allowed, note, seen, before.health()),
            caller.name()));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    edits.remove(host(id), Edition.seen(request), caller.name());
    return HttpResponse.noContent();
  }

  @Post("/{id}/check")
  @Needs(Right.ADMINISTER)
  KmsHostView.CheckView check(long id) {
    return KmsHostView.CheckView.of(watch.look(host(id)));
  }

  private static HttpResponse<KmsHostView> tagged(KmsHost host) {
    return Edition.of(KmsHostView.of(host), host.version());
  }

  private KmsHost host(long id) {
    return hosts
        .byId(id)
        .orElseThrow(() -> Problem.unknown("kms_host_not_there", Long.toString(id)));
  }
}

package org.rollcall.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.access.Role;
import org.rollcall.access.User;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.guard.Open;

/** Every endpoint, asked by every role and by nobody, against the table of who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTest {
  private final Map<Role, User> people = new EnumMap<>(Role.class);
  private ServerUnderTest server;
  private Staff staff;

  @BeforeAll
  void start() {
    server = new ServerUnderTest();
    staff = new Staff(server);
    for (var role : Role.values()) people.put(role, staff.hire(role.code() + "-1", role));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private List<UriRouteInfo<?, ?>> routes() {
    return server.bean(Router.class).uriRoutes().toList();
  }

  private static String named(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
  }

  /** Whom the table lets in, by endpoint. */
  private static Map<String, String> table() throws IOException {
    var table = new TreeMap<String, String>();
    try (var file = PermissionsTest.class.getResourceAsStream("/permissions.txt")) {
      for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        var cells = line.strip().split("\\s+", 3);
        assertThat(table.put(cells[0] + " " + cells[1], cells[2])).as(line).isNull();
      }
    }
    return table;
  }

  @Test
  void every_endpoint_names_the_right_it_takes_or_is_open() {
    for (var route : routes()) {
      var says = route.getAnnotationMetadata();
      assertThat(says.hasAnnotation(Needs.class) || says.hasAnnotation(Open.class))
          .as(named(route))
          .isTrue();
    }
  }

  @Test
  void the_table_names_every_endpoint_and_no_other() throws Exception {
    var known = routes().stream().map(PermissionsTest::named).filter(name -> !isHead(name));

    assertThat(table().keySet()).isEqualTo(known.collect(toCollection(TreeSet::new)));
  }

  private static boolean isHead(String name) {
    return name.startsWith("HEAD ");
  }

  @Test
  void every_role_is_let_in_where_the_table_says_so_and_nowhere_else() throws Exception {
    var wrong = new ArrayList<String>();
    for (var entry : table().entrySet()) {
      var endpoint = entry.getKey().split(" ", 2);
      for (var role : Role.values()) {
        var status = asked(role, endpoint[0], endpoint[1]);
        if (isLetIn(status) != mayRole(entry.getValue(), role)) {
          wrong.add(entry.getKey() + " as " + role.code() + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobody_is_let_in_only_where_the_table_says_anybody() throws Exception {
    var nobody = new Browser(server);
    for (var entry : table().entrySet()) {
      var endpoint = entry.getKey().split(" ", 2);
      var answer = ask(nobody, endpoint[0], endpoint[1]);
      assertThat(answer.response().body().contains("token_missing"))
          .as(entry.getKey() + ": " + answer.status())
          .isEqualTo(!entry.getValue().equals("anybody"));
    }
  }

  /** In a session of its own, since some endpoints end it. */
  private int asked(Role role, String method, String template) throws Exception {
    var answer = ask(staff.browser(Objects.requireNonNull(people.get(role))), method, template);
    return answer.response().body().contains("right_missing") ? 403 : answer.status();
  }

  /** What takes files or texts is sent one: the kind of a body is looked at before who sends it. */
  private static ServerUnderTest.Answer ask(Browser browser, String method, String template)
      throws Exception {
    var request = browser.request(path(template));
    if (template.endsWith("/reports")) {
      request.setHeader("Content-Type", "application/octet-stream");
    }
    return browser.send(request.method(method, BodyPublishers.ofString("{}")));
  }

  /** Where nothing is there; of events, a kind that does not exist, as their stream has no end. */
  private static String path(String template) {
    return template.endsWith("/events")
        ? template + "?kinds=none"
        : template.replaceAll("\\{[^}]*}", "9");
  }

  private static boolean isLetIn(int status) {
    return status != 401 && status != 403;
  }

  private static boolean mayRole(String who, Role role) {
    return who.equals("anybody")
        || who.equals("everyone")
        || List.of(who.split(",")).contains(role.code());
  }
}

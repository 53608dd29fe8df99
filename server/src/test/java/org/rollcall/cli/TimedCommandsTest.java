package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules, the calendar, follow-ups and notifications from a terminal. */
class TimedCommandsTest {
  @TempDir private Path folder;
  private ServerAtTerminal server;

  @BeforeEach
  void start() throws Exception {
    server = new ServerAtTerminal(folder);
    var password = server.file("lab", "p");
    done("credential", "set", "lab", "--username", "labadmin", "--password-file", password);
    done("import", server.file("room.csv", "name,room\nA-01,A101\nA-02,A101\n"), "--apply");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String done(String... typed) {
    var code = server.run(typed);
    assertThat(code).as(server.out() + server.err()).isZero();
    return server.out();
  }

  @Test
  void a_schedule_says_which_pcs_it_will_visit_before_it_does() {
    String[] add = {
      "schedules",
      "add",
      "nightly",
      "--where",
      "room:A101",
      "--at",
      "22:00",
      "--kms",
      "kms.example.edu.tw",
      "--credential",
      "lab"
    };
    var dry = java.util.Arrays.copyOf(add, add.length + 1);
    dry[add.length] = "--dry-run";

    assertThat(done(dry)).contains("A-01", "A-02", "next:");
    assertThat(done("schedules", "list", "--format", "csv")).doesNotContain("nightly");
    done(add);
    assertThat(done("schedules", "list")).contains("nightly", "daily");
    assertThat(done("schedules", "tonight", "--until", "PT25H")).contains("nightly", "A-01");
    assertThat(done("schedules", "try", "1")).contains("A-02");
    done("schedules", "firings", "1");
    assertThat(server.run(add)).isEqualTo(ExitCode.USAGE);
    done("schedules", "remove", "1");
    assertThat(done("schedules", "upcoming")).contains("Nothing will happen");
  }

  @Test
  void the_calendar_that_is_shown_can_be_taken_over_again() {
    var shown = done("calendar", "show");

    done("calendar", "set", server.file("calendar.json", shown));
    assertThat(done("calendar", "show")).isEqualTo(shown);
    assertThat(server.run("calendar", "set", server.file("bad.json", "[]")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(server.run("calendar", "book", "A101", server.file("x.ics", "<html>")))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_room_that_was_imaged_is_followed_and_let_go() {
    done("follow-ups", "setting", "--kms", "kms.example.edu.tw", "--credential", "lab");
    assertThat(done("follow-ups", "add", "--room", "A101")).contains("2 PCs");
    assertThat(done("follow-ups", "show", "1")).contains("A-01", "waiting");
    done("follow-ups", "close", "1");
    assertThat(done("follow-ups", "list", "--format", "csv")).contains("closed");
    assertThat(server.run("follow-ups", "add", "--room", "B2")).isEqualTo(ExitCode.USAGE);
    assertThat(server.err()).contains("B2");
  }

  @Test
  void who_is_told_is_kept_without_what_is_secret_of_a_url() {
    done("notifications", "mail-server", "mail.example.edu.tw", "--sender", "r@example.edu.tw");
    done("notifications", "add", "lab", "lab@example.edu.tw", "--quiet", "22:00-07:00");
    done(
        "notifications",
        "add",
        "chat",
        "https://hooks.example.edu.tw/T0/secret",
        "--form",
        "slack");
    assertThat(done("notifications", "list")).contains("lab@", "hooks").doesNotContain("secret");
    done("notifications", "try", "1");
    assertThat(done("notifications", "deliveries")).contains("trial", "Waiting");
    assertThat(done("notifications", "feed", "Outlook")).contains("/api/v1/calendar.ics?key=rcf_");
    done("notifications", "remove", "2");
  }

  @Test
  void a_report_is_sent_each_month_until_it_is_removed() {
    done("notifications", "add", "lab", "lab@example.edu.tw");
    String[] add = {"mailings", "add", "usage", "licences", "--day", "1", "--at", "08:00"};
    var to = java.util.Arrays.copyOf(add, add.length + 2);
    to[add.length] = "--to";
    to[add.length + 1] = "1";

    assertThat(done(to)).contains("usage", "08:00");
    assertThat(done("mailings", "list")).contains("usage", "licences", "xlsx", "monthly");
    assertThat(server.run(to)).isEqualTo(ExitCode.USAGE);
    done("mailings", "send", "1");
    assertThat(done("notifications", "deliveries")).contains("report_ready", "Waiting");
    done("mailings", "remove", "1");
    assertThat(done("mailings", "list", "--format", "csv")).doesNotContain("usage");
  }

  @Test
  void a_pc_with_a_restore_card_is_marked_and_unmarked_by_hand() {
    assertThat(done("machines", "restoring", "A-01", "A-02")).contains("A-01", "A-02", "restores");
    assertThat(done("machines", "restoring", "A-01", "--as", "no")).contains("keeps");
    assertThat(done("machines", "restoring", "A-01", "--as", "found")).contains("A-01");
    assertThat(server.run("machines", "restoring", "B-99")).isEqualTo(ExitCode.USAGE);
  }
}

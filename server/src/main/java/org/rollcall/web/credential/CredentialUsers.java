package org.rollcall.web.credential;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rollcall.discovery.directory.DirectorySource;
import org.rollcall.discovery.directory.DirectorySources;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Recipients;
import org.rollcall.run.Terms;
import org.rollcall.schedule.Schedule;
import org.rollcall.schedule.Schedules;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.web.problem.Problem;

/** What could not be done any more without a credential, by the names that people gave it? */
@Singleton
final class CredentialUsers {
  private static final int MOST_NAMED = 10;

  private final Schedules schedules;
  private final FollowUps followUps;
  private final Recipients recipients;
  private final DirectorySources sources;

  CredentialUsers(
      Schedules schedules, FollowUps followUps, Recipients recipients, DirectorySources sources) {
    this.schedules = schedules;
    this.followUps = followUps;
    this.recipients = recipients;
    this.sources = sources;
  }

  /** Refuses to go on while anything is done with it of itself. */
  void refuseIfAny(String credential) {
    refuse(
        "credential_in_schedules",
        schedules.all().stream()
            .filter(one -> isNamed(one.work().terms(), credential))
            .map(Schedule::name));
    refuse(
        "credential_in_recipients",
        recipients.all().stream().filter(one -> signs(one, credential)).map(Recipient::name));
    refuse(
        "credential_in_sources",
        sources.all().stream().filter(one -> asks(one, credential)).map(DirectorySource::name));
    var terms = followUps.setting().terms();
    if (terms != null && isNamed(terms, credential)) {
      throw Problem.conflict("credential_in_follow_ups", Map.of());
    }
    if (credential.equals(recipients.mailServer().credential())) {
      throw Problem.conflict("credential_in_mail_server", Map.of());
    }
  }

  private static void refuse(String code, Stream<String> users) {
    List<String> names = users.toList();
    if (names.isEmpty()) return;
    var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    throw Problem.conflict(code, Map.of("names", shown, "count", Integer.toString(names.size())));
  }

  private static boolean isNamed(Terms terms, String credential) {
    return credential.equals(terms.way().credential());
  }

  private static boolean signs(Recipient recipient, String credential) {
    return recipient.way() instanceof Recipient.Webhook(_, _, _, var kept)
        && Objects.equals(kept, credential);
  }

  private static boolean asks(DirectorySource source, String credential) {
    return credential.equals(source.server().credential().value())
        || credential.equals(source.machineCredential());
  }
}

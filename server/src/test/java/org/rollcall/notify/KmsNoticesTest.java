package org.rollcall.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.kms.JooqKmsHosts;
import org.rollcall.kms.KmsCheck;
import org.rollcall.kms.KmsHost;
import org.rollcall.kms.KmsHosts;
import org.rollcall.kms.KmsWatch;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Phase;

/** Who learns that a KMS host fell silent, and when? */
class KmsNoticesTest extends PostOffice {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private final KmsHosts hosts = new JooqKmsHosts(database);
  private Fault.@Nullable Kind fault;
  private KmsWatch watch;
  private KmsHost host;

  @BeforeEach
  void a_host_that_is_watched() {
    var check =
        new KmsCheck(
            _ -> Optional.ofNullable(fault).map(kind -> Fault.of(kind, Phase.CONNECT)),
            System::nanoTime);
    watch = new KmsWatch(hosts, check, new KmsNotices(board, () -> TAIPEI), () -> now);
    host = hosts.add(new KmsAddress("kms.example.edu.tw", 1688), true, null).orElseThrow();
    by("管理", new Recipient.Mail("admin@example.edu.tw"), null, rule(false));
  }

  @Test
  void a_host_that_misses_twice_is_told_once_and_its_return_is_told_once() throws Exception {
    looks(3, null);
    looks(1, Fault.Kind.REFUSED);
    dispatch.sendDue(() -> now);
    assertThat(mails()).isEmpty();

    looks(10, Fault.Kind.REFUSED);
    looks(5, null);
    dispatch.sendDue(() -> now);

    assertThat(mails())
        .containsExactlyInAnyOrder(
            "[Rollcall] KMS 主機 kms.example.edu.tw:1688 連不上",
            "[Rollcall] KMS 主機 kms.example.edu.tw:1688 恢復連線");
    assertThat(mail.getReceivedMessages()[0].getContent().toString())
        // The first miss was at the fourth look.
        .contains("2026-03-02 12:15", "沒有服務在聽", "https://rollcall.example.edu.tw/kms");
  }

  @Test
  void a_host_that_merely_blinked_is_told_neither_gone_nor_back() {
    looks(2, null);
    looks(1, Fault.Kind.NO_ANSWER);
    looks(2, null);
    dispatch.sendDue(() -> now);

    assertThat(mails()).isEmpty();
  }

  @Test
  void a_host_that_falls_silent_again_is_told_again() {
    looks(2, Fault.Kind.NO_ANSWER);
    looks(1, null);
    looks(2, Fault.Kind.NO_ANSWER);
    dispatch.sendDue(() -> now);

    assertThat(mails()).filteredOn(subject -> subject.endsWith("連不上")).hasSize(2);
  }

  @Test
  void how_it_was_found_is_kept_with_since_when_and_leaves_its_version_to_people() {
    looks(2, Fault.Kind.NO_ANSWER);

    var kept = hosts.byId(host.id()).orElseThrow();
    var health = Objects.requireNonNull(kept.health());

    assertThat(health.reachable()).isFalse();
    assertThat(health.fault()).isEqualTo("no_answer");
    assertThat(health.since()).isEqualTo(NOON);
    assertThat(health.askedAt()).isEqualTo(NOON.plus(FIVE_MINUTES));
    assertThat(health.misses()).isEqualTo(2);
    assertThat(kept.version()).isEqualTo(host.version());
  }

  @Test
  void a_host_that_may_not_be_used_is_left_alone() {
    hosts.edit(new KmsHost(host.id(), host.address(), false, null, host.version(), null));

    looks(3, Fault.Kind.NO_ANSWER);

    assertThat(hosts.byId(host.id()).orElseThrow().health()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"NAME_NOT_FOUND", "REFUSED", "NO_ANSWER"})
  void what_can_keep_a_connection_from_a_host_has_its_words(Fault.Kind kind) {
    for (var language : Set.of(Language.ZH_TW, Language.EN)) {
      assertThat(Sentences.of(language, "notices").keys()).contains("code.silent_" + kind.code());
    }
  }

  private void looks(int times, Fault.@Nullable Kind found) {
    fault = found;
    for (var i = 0; i < times; i++) {
      watch.look();
      now = now.plus(FIVE_MINUTES);
    }
  }
}

package org.rollcall.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.hostkey.JooqHostKeys;
import org.rollcall.transport.profile.JooqTransportProfiles;

/** Who is told of a PC that shows another key than the one on record? */
class KeyNoticesTest extends PostOffice {
  @Test
  void a_pc_that_shows_another_host_key_is_told_once_to_those_whose_rule_asks_for_it()
      throws Exception {
    var keysOnly = new Rule(Set.of(NoticeCode.HOST_KEY_CHANGED), Severity.INFO, null, false);
    var runsOnly = new Rule(Set.of(NoticeCode.RUN_FINISHED), Severity.INFO, null, false);
    by("管理", new Recipient.Mail("keys@example.edu.tw"), null, keysOnly);
    by("其他", new Recipient.Mail("runs@example.edu.tw"), null, runsOnly);
    var profiles = new JooqTransportProfiles(database);
    var keys = new JooqHostKeys(database, profiles, new KeyNotices(board), () -> now);

    keys.judge("pc-01.test", 22, new HostKey("ssh-ed25519", "A".repeat(43)));
    keys.judge("pc-01.test", 22, new HostKey("ssh-ed25519", "B".repeat(43)));
    keys.judge("pc-01.test", 22, new HostKey("ssh-ed25519", "B".repeat(43)));
    dispatch.sendDue(() -> now);

    assertThat(mails()).containsExactly("[Rollcall] pc-01.test：SSH 主機金鑰與記錄的不同");
    assertThat(mail.getReceivedMessages()[0].getContent().toString())
        .contains("SHA256:" + "A".repeat(43), "SHA256:" + "B".repeat(43))
        .contains("https://rollcall.example.edu.tw/settings/transports");
  }
}

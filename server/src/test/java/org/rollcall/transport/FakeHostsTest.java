package org.rollcall.transport;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.transport.Fault.Kind;

class FakeHostsTest extends RemoteHostsContract {
  private final FakeHosts hosts = new FakeHosts();

  @BeforeEach
  void furnish() {
    hosts
        .pc("healthy")
        .takes(PASSWORD)
        .tellsTime(Instant.EPOCH, Duration.ZERO)
        .answers("ver", "Microsoft Windows [版本 10.0]\r\n", 0)
        .answers("echo", "產品啟用成功\r\n", 0)
        .answers("a   b & c's", "\"a   b & c's\"\r\n", 0)
        .answers(
            "powershell",
            "-----BEGIN ROLLCALL-----\r\n{\"script\":\"facts\"}\r\n-----END ROLLCALL-----\r\n",
            0);
    hosts.pc("talkative").answers("ver", "x".repeat(5 << 20), 0);
    hosts.pc("exits_1").answers("ver", "", 1);
    hosts.pc("exits_hresult").answers("ver", "", 3221549172L);
    hosts.pc("locked").fails(Fault.of(Kind.ACCOUNT_LOCKED, Phase.LOGIN));
    hosts.pc("not_administrator").fails(Fault.of(Kind.NOT_ADMINISTRATOR, Phase.CREATE));
    hosts.pc("quota").fails(Fault.of(Kind.QUOTA, Phase.CREATE));
    hosts.pc("nonsense").fails(Fault.of(Kind.NONSENSE, Phase.CREATE));
    hosts.pc("hangs_up").fails(Fault.of(Kind.NONSENSE, Phase.LOGIN));
    hosts.pc("off").fails(Fault.of(Kind.REFUSED, Phase.CONNECT));
    hosts.pc("gone_at_command").fails(Fault.of(Kind.SHELL_GONE, Phase.RECEIVE));
  }

  @Override
  protected RemoteHosts hosts() {
    return hosts;
  }

  @Override
  protected Endpoint endpoint(String pc) {
    return Endpoint.of(pc, Scheme.WINRM, new Trust.PublicAuthorities());
  }

  @Override
  protected int shellsLeft(String pc) {
    return hosts.pc(pc).shellsLeft();
  }
}

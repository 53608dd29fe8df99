package org.rollcall.run.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.lab.PracticeLab;
import org.rollcall.run.Doorway;
import org.rollcall.run.FrozenMachine;
import org.rollcall.run.Keyring;
import org.rollcall.run.Run;
import org.rollcall.run.WayIn;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeSender;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.transport.wsman.WsmanHosts;

/** How does an engine under test visit the practice lab? Every PC there takes the same account. */
record LabVisits(PracticeLab lab, WsmanHosts wsman, String password)
    implements Visiting, Doorway.Ways {
  @Override
  public Doorway.Ways ways(Run run) {
    return this;
  }

  @Override
  public Map<String, ProductKey> keys(Run run) {
    return Map.of();
  }

  @Override
  public RemoteHosts hosts() {
    return wsman;
  }

  @Override
  public Doorway.Reachability reachability() {
    return wsman::obstacle;
  }

  @Override
  public Optional<Waking> waking() {
    var setting =
        WakeSetting.USUAL
            .withPorts(List.of(lab.wakePort()))
            .withPauses(Duration.ofMillis(50), Duration.ofMillis(1));
    return Optional.of(new Waking(new WakeSender(setting), host -> wsman.addressOf(host.value())));
  }

  @Override
  public List<WayIn> ways(FrozenMachine machine) {
    var port = Objects.requireNonNull(machine.endpoint().port());
    var trust = new Trust.PublicAuthorities();
    var host = machine.endpoint().address().value();
    return List.of(WayIn.at(new Endpoint(host, port, Scheme.WINRM, trust)));
  }

  @Override
  public Keyring.Credential credential(FrozenMachine machine) {
    return new Keyring.Credential("lab", new Login.Password(lab.account(), Secret.of(password)));
  }
}

package org.rollcall.lab;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.clock.LabClock;
import org.rollcall.lab.net.CertificateAuthority;
import org.rollcall.lab.net.WakePort;
import org.rollcall.lab.pc.KmsWorld;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.ssh.SshDoors;
import org.rollcall.lab.ssh.SshSettings;

/** Which simulated PCs are running, and how are they reached? */
public final class PracticeLab implements AutoCloseable {
  private final Scenario scenario;
  private final LabClock clock;
  private final EventLoopGroup loops;
  private final CertificateAuthority authority;
  private final KmsWorld kmsWorld;
  private final List<SimulatedPc> pcs = new ArrayList<>();

  private final @Nullable SshDoors sshDoors;
  private @Nullable WakePort wakePort;

  private PracticeLab(Scenario scenario, LabOptions options) {
    this.scenario = scenario;
    clock = options.clock();
    loops =
        new MultiThreadIoEventLoopGroup(
            options.threads(), new DefaultThreadFactory("lab-pc", true), NioIoHandler.newFactory());
    sshDoors = doors(options.ssh());
    authority = new CertificateAuthority("Rollcall practice lab", clock.instant());
    kmsWorld = new KmsWorld(scenario.kms());
    for (var spec : scenario.pcs()) {
      var room = spec.place().room();
      pcs.add(
          new SimulatedPc(
              spec,
              kmsWorld,
              loops.next(),
              clock,
              () -> authority,
              macs -> wake(room, macs),
              sshDoors));
    }
  }

  private static @Nullable SshDoors doors(@Nullable SshSettings settings) {
    try {
      return settings == null ? null : SshDoors.open(settings);
    } catch (IOException e) {
      throw new LabException("the SSH servers cannot be started", e);
    }
  }

  /** Switches the classroom on; closing the lab closes the clock it was given, too. */
  public static PracticeLab start(Scenario scenario, LabOptions options) {
    var lab = new PracticeLab(scenario, options);
    try {
      lab.switchOn(options);
      return lab;
    } catch (LabException e) {
      lab.close();
      throw e;
    }
  }

  private void switchOn(LabOptions options) {
    wakePort = listen(options.wakePort());
    for (int i = 0; i < pcs.size(); i++) {
      var any = options.portBase() == 0;
      var port = any ? 0 : options.portBase() + i;
      var httpsPort = any ? 0 : port + options.httpsOffset();
      var sshPort = any || options.ssh() == null ? 0 : port + options.ssh().offset();
      try {
        pcs.get(i).start(port, httpsPort, sshPort);
      } catch (Exception e) {
        // Netty throws what binding threw, declared or not.
        throw new LabException(
            "port %d, %d or %d of 127.0.0.1 is not free".formatted(port, httpsPort, sshPort), e);
      }
    }
  }

  private WakePort listen(int port) {
    try {
      return WakePort.listen(loops, port, mac -> pcsWith(mac).forEach(pc -> pc.magicPacket(false)));
    } catch (Exception e) {
      throw new LabException("UDP port %d of 127.0.0.1 is not free".formatted(port), e);
    }
  }

  private void wake(String room, Collection<String> macs) {
    macs.stream()
        .flatMap(this::pcsWith)
        .filter(pc -> pc.spec().place().room().equals(room))
        .forEach(pc -> pc.magicPacket(true));
  }

  private Stream<SimulatedPc> pcsWith(String mac) {
    return pcs.stream().filter(pc -> pc.mac().replace("-", "").equals(mac));
  }

  /** The UDP port of 127.0.0.1 where magic packets for all PCs are heard. */
  public int wakePort() {
    return Objects.requireNonNull(wakePort, "a lab that was not started").port();
  }

  public Scenario scenario() {
    return scenario;
  }

  public List<SimulatedPc> pcs() {
    return List.copyOf(pcs);
  }

  public Optional<SimulatedPc> pc(String name) {
    return pcs.stream().filter(pc -> pc.name().equals(name)).findFirst();
  }

  /** What its KMS hosts answer. */
  public KmsWorld kms() {
    return kmsWorld;
  }

  /** The account that an operator of this classroom is told. */
  public String account() {
    return scenario.account().user();
  }

  public String password() {
    return scenario.account().password();
  }

  /** The certificate of the authority that vouches for the PCs' HTTPS ports. */
  public String caPem() {
    return authority.pem();
  }

  /** A certificate of the same authority, by which somebody of this name logs in. */
  public CertificateAuthority.ClientPem client(String commonName, String algorithm) {
    return authority.client(commonName, algorithm);
  }

  /** The list of machines, to be visited by HTTP. */
  public String csv() {
    return LabCsv.write(pcs, SimulatedPc::port);
  }

  /** The list of machines, to be visited by HTTPS. */
  public String httpsCsv() {
    return LabCsv.write(pcs, SimulatedPc::httpsPort);
  }

  /** The list of machines, to be visited by SSH. */
  public String sshCsv() {
    return LabCsv.write(pcs, SimulatedPc::sshPort);
  }

  @Override
  public void close() {
    if (wakePort != null) wakePort.close();
    pcs.forEach(SimulatedPc::stop);
    if (sshDoors != null) sshDoors.close();
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    clock.close();
  }
}

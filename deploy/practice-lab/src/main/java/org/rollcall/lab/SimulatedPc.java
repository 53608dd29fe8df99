package org.rollcall.lab;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.clock.LabClock;
import org.rollcall.lab.clock.Strand;
import org.rollcall.lab.cmd.ConsoleSession;
import org.rollcall.lab.cmd.Desk;
import org.rollcall.lab.cmd.Surroundings;
import org.rollcall.lab.net.CertificateAuthority;
import org.rollcall.lab.net.WsmanHost;
import org.rollcall.lab.pc.CommandLog;
import org.rollcall.lab.pc.KmsWorld;
import org.rollcall.lab.pc.Mishaps;
import org.rollcall.lab.pc.Pace;
import org.rollcall.lab.pc.PcState;
import org.rollcall.lab.scenario.AccessSpec;
import org.rollcall.lab.scenario.Expected;
import org.rollcall.lab.scenario.PcSpec;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;
import org.rollcall.lab.ssh.SshDoor;
import org.rollcall.lab.ssh.SshDoors;
import org.rollcall.lab.ssh.SshHost;
import org.rollcall.lab.wsman.Console;
import org.rollcall.lab.wsman.Output;
import org.rollcall.lab.wsman.ShellHost;
import org.rollcall.lab.wsman.ShellSettings;

/** What is one PC of the lab doing? Its life happens on one thread; these methods ask it there. */
public final class SimulatedPc implements Desk, WsmanHost, SshHost {
  private final PcSpec spec;
  private final EventLoop loop;
  private final Strand strand;
  private final @Nullable SshDoor ssh;
  private final PcPower power;
  private final ShellHost shells;
  private final CommandLog log = new CommandLog();
  private final Mishaps mishaps;
  private final Pace pace;
  private final Surroundings surroundings;
  private final PcDisk disk;

  SimulatedPc(
      PcSpec spec,
      KmsWorld kmsWorld,
      EventLoop loop,
      LabClock clock,
      Supplier<CertificateAuthority> authority,
      Consumer<Collection<String>> room,
      @Nullable SshDoors doors) {
    this.spec = spec;
    this.loop = loop;
    strand = new Strand(clock, loop);
    surroundings = around(room);
    disk = new PcDisk(spec, kmsWorld, strand::now);
    mishaps = new Mishaps(spec.behaviour().faults());
    pace = new Pace(spec.behaviour());
    ssh = doors == null ? null : doors.doorOf(this);
    power = new PcPower(spec, new PcPower.Owner(this, disk::boot), loop, authority, clock, ssh);
    shells =
        new ShellHost(spec.name(), strand, settings -> new ConsoleSession(this, strand, settings));
  }

  public String name() {
    return spec.name();
  }

  public PcSpec spec() {
    return spec;
  }

  /** The address to visit it under; a name that nobody knows for a PC that is not to be found. */
  public String address() {
    return spec.place().address();
  }

  /** The address of its network adapter, as Windows writes it. */
  public String mac() {
    return disk.identity().mac();
  }

  public int port() {
    return power.port();
  }

  public int httpsPort() {
    return power.httpsPort();
  }

  /** The port for SSH; 0 for a PC without it. */
  public int sshPort() {
    return ssh == null ? 0 : ssh.port();
  }

  /** How many are logged in by SSH at this moment. */
  public int sshSessions() {
    return ssh == null ? 0 : ssh.sessions();
  }

  /** The user name to log in with: {@code DOMAIN\\user} for an account of a domain. */
  public String account() {
    var account = spec.access().account();
    return account.domain().isEmpty() ? account.user() : account.domain() + "\\" + account.user();
  }

  /** The password that this PC takes, which need not be the one the class was told. */
  public String password() {
    return spec.access().account().password();
  }

  public Expected expected() {
    return spec.expected();
  }

  public List<CommandLog.Entry> commandLog() {
    return log.entries();
  }

  public int shellsOpen() {
    return ask(shells::open);
  }

  /** What state its products are really in. */
  public List<ProductView> products() {
    return ask(() -> state().licenses().stream().map(l -> ProductView.of(l, state())).toList());
  }

  /** Restarts the PC and waits until it answers again. */
  public void reboot() {
    powerOff();
    powerOn();
  }

  public void powerOff() {
    var down = ask(this::goDown);
    down.syncUninterruptibly();
    power.awaitClosed();
  }

  public void powerOn() {
    ask(power::on).forEach(bound -> bound.syncUninterruptibly());
  }

  /** Puts another Windows on its disk, in the state that the scenario tells, and starts it. */
  public void image() {
    powerOff();
    var _ = ask(disk::write);
    powerOn();
  }

  @Override
  public void reboot(Duration away) {
    loop.execute(
        () -> {
          var _ = goDown();
          strand.soon(away, power::on);
        });
  }

  /** What a magic packet for this PC does, which came from its own room or from elsewhere. */
  void magicPacket(boolean fromRoom) {
    if (!spec.power().wakesOn(fromRoom)) return;
    loop.execute(() -> power.onAfter(seconds(spec.power().bootSeconds()), strand));
  }

  private Surroundings around(Consumer<Collection<String>> room) {
    return new Surroundings() {
      @Override
      public void wake(Collection<String> macs) {
        room.accept(macs);
      }

      @Override
      public void shutDown(Duration delay) {
        strand.soon(
            delay,
            () -> {
              var _ = goDown();
            });
      }
    };
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private Future<?> goDown() {
    shells.forget();
    disk.goDown();
    return power.off();
  }

  @Override
  public PcState state() {
    return disk.state();
  }

  @Override
  public CommandLog log() {
    return log;
  }

  @Override
  public Mishaps mishaps() {
    return mishaps;
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public String computerName() {
    return spec.name();
  }

  @Override
  public AccessSpec access() {
    return spec.access();
  }

  @Override
  public Instant clock() {
    return strand.now().plus(Duration.ofMinutes(spec.system().clock().offsetMinutes()));
  }

  @Override
  public ShellHost shells() {
    return shells;
  }

  @Override
  public String hostKeySeed() {
    return disk.identity().cmid();
  }

  @Override
  public Strand strand() {
    return strand;
  }

  @Override
  public Optional<FaultSpec> mishap(String at) {
    return ask(() -> mishaps.next(at, ""));
  }

  @Override
  public Console console(ShellSettings settings) {
    return new ConsoleSession(this, strand, settings);
  }

  @Override
  public void glance(ShellSettings settings, String line, Output output) {
    new ConsoleSession(this, strand, settings).glance(line, output);
  }

  @Override
  public String lastStep() {
    return log.lastStep();
  }

  void start(int port, int httpsPort, int sshPort) {
    power.start(port, httpsPort);
    power.startSsh(sshPort);
    var comes = spec.power().onAfterSeconds();
    if (comes > 0) loop.execute(() -> power.onAfter(seconds(comes), strand));
  }

  void stop() {
    var _ = power.off();
  }

  private <T> T ask(Callable<T> question) {
    return loop.submit(question).syncUninterruptibly().getNow();
  }
}

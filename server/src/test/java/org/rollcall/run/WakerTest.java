package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.step.Means;
import org.rollcall.activation.step.ShutDownAnswer;
import org.rollcall.activation.step.Step;
import org.rollcall.activation.step.WakeAnswer;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;
import org.rollcall.transport.Command;
import org.rollcall.transport.Login;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wake.WakeResult;
import org.rollcall.transport.wake.WakeSender;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.transport.wsman.WsmanHosts;

/** Real packets, by real UDP, to practice PCs that are off. */
@Timeout(120)
class WakerTest {
  private static final Instant NIGHT = Instant.parse("2026-11-23T14:00:00Z");
  private static final Duration BOOT = Duration.ofSeconds(5);
  private static final Plan PLAN =
      Plan.of(Map.of(Application.OFFICE, new KmsAddress("kms19.example.edu.tw", 1688)));

  private final SettableLabClock clock = new SettableLabClock(NIGHT);
  private final PracticeLab lab =
      PracticeLab.start(ScenarioFile.load("sleepers", 100), LabOptions.anyPorts().withClock(clock));
  private final Database database = Database.open(StoreLocation.memory("waker"));
  private final Stores stores = Stores.in(database);
  private final WsmanHosts hosts = new WsmanHosts(clock::instant);

  @AfterEach
  void close() {
    database.close();
    lab.close();
  }

  @Test
  void a_call_from_the_server_wakes_a_pc_and_is_recorded() throws Exception {
    var waiting = clock.waiting();
    var target = targetOf("S201-13", true);

    assertThat(waker(NIGHT).wake(target)).isEqualTo(new Waker.Called.Sent(3));
    while (clock.waiting() == waiting) Thread.onSpinWait();
    clock.advance(BOOT);

    awaitOn("S201-13");
    assertThat(stores.targets().byId(target.id()).orElseThrow().progress().wokenAt())
        .isEqualTo(NIGHT);
  }

  @Test
  void a_pc_is_not_called_again_while_it_boots() throws Exception {
    var target = targetOf("S201-14", true);

    assertThat(waker(NIGHT).wake(target)).isInstanceOf(Waker.Called.Sent.class);
    assertThat(waker(NIGHT.plusSeconds(299)).wake(target)).isEqualTo(new Waker.Called.NotYet());
    assertThat(waker(NIGHT.plusSeconds(300)).wake(target)).isInstanceOf(Waker.Called.Sent.class);
  }

  @Test
  void who_cannot_be_called_is_not_said_to_have_been() throws Exception {
    var target = targetOf("S201-14", true);
    var deaf =
        new Waker(
            new JooqWakes(database),
            new WakeSender(List::of, setting(), _ -> {}, System::nanoTime),
            _ -> Optional.empty(),
            () -> NIGHT);

    assertThat(deaf.wake(target)).isEqualTo(new Waker.Called.Unsent(WakeResult.Reason.NO_NETWORK));
    assertThat(stores.targets().byId(target.id()).orElseThrow().progress().wokenAt()).isNull();
    assertThat(deaf.wake(withoutMac(target))).isEqualTo(new Waker.Called.NoMac());
  }

  @Test
  void a_pc_that_no_packet_of_ours_reaches_is_woken_by_its_neighbour() throws Exception {
    var target = targetOf("S201-14", true);
    var run = stores.runs().byId(target.run()).orElseThrow();
    waker(NIGHT).wake(target);
    var room = new Room("s201");

    var neighbours = waker(NIGHT.plusSeconds(5)).neighboursToWake(run, room);
    assertThat(neighbours).containsExactly(target.machine().mac());
    assertThat(waker(NIGHT.plusSeconds(6)).neighboursToWake(run, room)).isEmpty();
    var answer = run("S201-01", Waker.relay(neighbours));
    clock.advance(BOOT);

    assertThat(WakeAnswer.read(answer)).isEqualTo(new WakeAnswer.Sent(1));
    awaitOn("S201-14");
  }

  @Test
  void a_run_that_wakes_nobody_asks_no_neighbour_either() throws Exception {
    var target = targetOf("S201-14", false);
    var run = stores.runs().byId(target.run()).orElseThrow();
    waker(NIGHT).wake(target);

    assertThat(waker(NIGHT).neighboursToWake(run, new Room("S201"))).isEmpty();
  }

  @Test
  void a_pc_that_somebody_sits_at_stays_on_and_any_other_goes_off() throws Exception {
    var step = new Step.ShutDownIfNobodyIsLoggedOn();

    assertThat(ShutDownAnswer.read(run("S201-10", step)))
        .isEqualTo(new ShutDownAnswer.SomebodyLoggedOn());
    assertThat(ShutDownAnswer.read(run("S201-01", step))).isEqualTo(new ShutDownAnswer.ShutDown());
    clock.advance(Duration.ofSeconds(30));
    while (isOn("S201-01")) Thread.onSpinWait();
    assertThat(isOn("S201-10")).isTrue();
  }

  private WakeSetting setting() {
    return WakeSetting.USUAL.withPorts(List.of(lab.wakePort()));
  }

  /** No networks: the packets of a test stay on this machine. */
  private Waker waker(Instant now) {
    return new Waker(
        new JooqWakes(database),
        new WakeSender(List::of, setting(), _ -> {}, System::nanoTime),
        host -> hosts.addressOf(host.value(), Duration.ofSeconds(5)),
        () -> now);
  }

  /** A run over the one machine, which has turned out to be off. */
  private Target targetOf(String name, boolean wakes) {
    var pc = pc(name);
    var listing =
        new Listing(
            new MachineName(name),
            new Endpoint(new Hostname(pc.address()), pc.port(), null, null),
            new Room(pc.spec().place().room()),
            new MacAddress(pc.mac()),
            null,
            Map.of());
    var usual = Terms.ONE_SHOT;
    var terms =
        new Terms(
            usual.way(),
            usual.limits(),
            usual.waves(),
            usual.brake(),
            true,
            new Terms.Wake(wakes, false));
    var machines = stores.machines().upsert(List.of(listing));
    var order = new Order(PLAN, terms, "night", "operator", NIGHT.plusSeconds(3600));
    var run = TargetsContract.started(stores, List.of(machines), order);
    var claim = new Claim("node", 1, run, NIGHT, Duration.ofMinutes(5));
    var claimed = stores.targets().claim(claim).getFirst();
    stores.targets().owe(claimed.lease(), new Target.Owed(OwedFor.PRESENCE, NIGHT.plusSeconds(60)));
    return stores.targets().byId(claimed.target().id()).orElseThrow();
  }

  private static Target withoutMac(Target target) {
    var machine = target.machine();
    var bare =
        new FrozenMachine(machine.id(), machine.name(), machine.endpoint(), machine.room(), null);
    return new Target(target.id(), target.run(), bare, target.wave(), target.progress());
  }

  private String run(String name, Step step) throws Exception {
    var pc = pc(name);
    var endpoint =
        new org.rollcall.transport.Endpoint(
            pc.address(), pc.port(), Scheme.WINRM, new Trust.PublicAuthorities());
    var login = new Login.Password(pc.account(), Secret.of(pc.password()));
    var command = step.command(new Means.Cim());
    try (var shell = hosts.open(endpoint, login, Duration.ofSeconds(60))) {
      return shell.run(new Command(command.line(), command.stdin(), command.timeout())).stdout();
    }
  }

  private void awaitOn(String name) {
    while (!isOn(name)) Thread.onSpinWait();
  }

  private boolean isOn(String name) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), pc(name).port())) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  private SimulatedPc pc(String name) {
    return lab.pc(name).orElseThrow();
  }
}

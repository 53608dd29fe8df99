package org.rollcall.discovery.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.audit.Deed;
import org.rollcall.discovery.dns.FakeDns;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Protocol;
import org.rollcall.inventory.Subnet;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.JooqIntakes;
import org.rollcall.inventory.intake.JooqStock;
import org.rollcall.inventory.intake.Judged;
import org.rollcall.inventory.intake.Reception;
import org.rollcall.inventory.intake.Verdict;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.transport.wake.Pacer;

class ScanningTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Subnet BLOCK = new Subnet("127.0.7.0/28");
  private static final String WHO =
      """
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" \
      xmlns:i="http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd"><s:Body>\
      <i:IdentifyResponse><i:ProductVendor>Microsoft Corporation</i:ProductVendor>\
      <i:ProductVersion>OS: 0.0.0 SP: 0.0 Stack: 3.0</i:ProductVersion></i:IdentifyResponse>\
      </s:Body></s:Envelope>""";

  private final Database database = Database.open(StoreLocation.memory("scan" + UUID.randomUUID()));
  private final JooqIntakes intakes = new JooqIntakes(database);
  private final JooqScans scans = new JooqScans(database);
  private final JooqAllowedRanges ranges = new JooqAllowedRanges(database);
  private final List<Deed> deeds = Collections.synchronizedList(new ArrayList<>());
  private final List<ServerSocket> pcs = new ArrayList<>();
  private FakeDns dns;
  private Scanning scanning;

  @BeforeEach
  void open() throws IOException {
    dns = new FakeDns();
    scanning = scanning(new Prober.Ports(freePort(), freePort(), freePort()), _ -> {});
  }

  @AfterEach
  void close() throws IOException {
    scanning.close();
    dns.close();
    for (var pc : pcs) pc.close();
    database.close();
  }

  private Scanning scanning(Prober.Ports ports, Pacer pacer) {
    var afterwards =
        new Scanning.Afterwards(new JooqStock(database), reception(), deeds::add, () -> NOON);
    var ground = new Scanning.Ground(ports, pacer, dns.client());
    return new Scanning(database, ranges, scans, afterwards, ground);
  }

  private Reception reception() {
    return new Reception(database, new JooqStock(database), intakes, deeds::add, () -> NOON);
  }

  /** Free on the first loopback address, and in all likelihood on the others. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void allow(String block) {
    ranges.add(new AllowedRange(0, new Subnet(block), null, "chen", NOON));
  }

  /** A PC that answers every connection with what a WinRM service says of itself. */
  private void pc(String address, int port) throws IOException {
    pc(
        address,
        port,
        line -> {
          line.setSoTimeout(2_000);
          var read = line.getInputStream().read(new byte[4_096]);
          var head = "HTTP/1.1 200 OK\r\nContent-Length: " + WHO.length() + "\r\n\r\n" + WHO;
          if (read > 0) line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        });
  }

  /** One that says this to whoever connects. */
  private void greeter(String address, int port, String greeting) throws IOException {
    pc(
        address,
        port,
        line -> line.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII)));
  }

  private interface Answering {
    void on(Socket line) throws IOException;
  }

  private void pc(String address, int port, Answering answering) throws IOException {
    var socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
    pcs.add(socket);
    Thread.ofVirtual()
        .start(
            () -> {
              while (!socket.isClosed()) {
                try (var line = socket.accept()) {
                  answering.on(line);
                } catch (IOException _) {
                  // Whoever only knocked is gone again; the next one comes.
                }
              }
            });
  }

  private Scan ended(Scanning.Answer answer) {
    var id = Objects.requireNonNull(answer.scan()).id();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> scans.byId(id).orElseThrow().state() != Scan.State.RUNNING);
    return scans.byId(id).orElseThrow();
  }

  @Test
  void nothing_is_scanned_until_somebody_allowed_it() {
    assertThat(scanning.start(BLOCK, 200, "chen").refusal())
        .isEqualTo(Scanning.Refusal.NOT_ALLOWED);
    allow("127.0.7.0/29");
    assertThat(scanning.start(BLOCK, 200, "chen").refusal())
        .isEqualTo(Scanning.Refusal.NOT_ALLOWED);
    allow("127.0.0.0/8");
    assertThat(scanning.start(new Subnet("127.0.0.0/15"), 200, "chen").refusal())
        .isEqualTo(Scanning.Refusal.TOO_LARGE);
    assertThat(deeds).isEmpty();
  }

  @Test
  void pcs_that_answer_are_found_named_and_shown() throws IOException {
    var ports = new Prober.Ports(freePort(), freePort(), freePort());
    pc("127.0.7.3", ports.winrm());
    pc("127.0.7.5", ports.winrmTls());
    greeter("127.0.7.9", ports.ssh(), "SSH-2.0-dropbear_2022.83\r\n");
    dns.ptr("3.7.0.127.in-addr.arpa", "A101-03.example.edu.tw");
    allow("127.0.7.0/24");
    scanning = scanning(ports, _ -> {});

    var scan = ended(scanning.start(BLOCK, 200, "chen"));

    assertThat(scan.state()).isEqualTo(Scan.State.DONE);
    assertThat(scan.tried()).isEqualTo(14);
    assertThat(scan.found()).isEqualTo(3);
    assertThat(scans.hits(scan.id()))
        .containsExactly(
            new Hit(
                "127.0.7.3",
                Set.of(Hit.WINRM),
                "a101-03.example.edu.tw",
                "Microsoft Corporation OS: 0.0.0 SP: 0.0 Stack: 3.0"),
            new Hit("127.0.7.5", Set.of(Hit.WINRM_TLS), null, null),
            new Hit("127.0.7.9", Set.of(Hit.SSH), null, "SSH-2.0-dropbear_2022.83"));
    var rows = intakes.rows(Objects.requireNonNull(scan.intake()));
    assertThat(rows).extracting(Judged::name).containsExactly("a101-03", "127.0.7.5", "127.0.7.9");
    assertThat(rows)
        .extracting(row -> row.verdict().kind())
        .containsExactly(Verdict.Kind.NEW, Verdict.Kind.NEW, Verdict.Kind.BAD);
    assertThat(Objects.requireNonNull(rows.get(1).told()).value(Attribute.TRANSPORT))
        .isEqualTo("winrm-https");
    assertThat(intakes.byId(scan.intake()).orElseThrow().kind()).isEqualTo(Intake.Kind.RANGE);
    assertThat(deeds).extracting(Deed::code).containsExactly("scan_started");
  }

  @Test
  void a_windows_that_offers_ssh_only_is_taken_in_to_be_entered_by_ssh() throws IOException {
    var ports = new Prober.Ports(freePort(), freePort(), freePort());
    var warning = "Authorised persons only\r\n";
    greeter("127.0.7.6", ports.ssh(), warning + "SSH-2.0-OpenSSH_for_Windows_9.5\r\n");
    greeter("127.0.7.7", ports.ssh(), "no version at all");
    allow("127.0.7.0/24");
    scanning = scanning(ports, _ -> {});

    var intake = Objects.requireNonNull(ended(scanning.start(BLOCK, 200, "chen")).intake());
    assertThat(reception().apply(intake, "lin")).isEqualTo(new Reception.Result.Applied());

    var machines = new JooqMachines(database);
    var taken = machines.byName(new MachineName("127.0.7.6")).orElseThrow();
    assertThat(taken.endpoint().protocol()).isEqualTo(Protocol.SSH);
    assertThat(machines.byName(new MachineName("127.0.7.7"))).isEmpty();
  }

  @Test
  void a_known_pc_is_found_again_under_its_own_name() throws IOException {
    var ports = new Prober.Ports(freePort(), freePort(), freePort());
    pc("127.0.7.4", ports.winrm());
    var known =
        new JooqMachines(database)
            .upsert(List.of(Listing.of(new MachineName("Teacher"), new Hostname("127.0.7.4"))))
            .getFirst();
    allow("127.0.7.0/24");
    scanning = scanning(ports, _ -> {});

    var scan = ended(scanning.start(BLOCK, 200, "chen"));

    assertThat(intakes.rows(Objects.requireNonNull(scan.intake())))
        .extracting(Judged::verdict)
        .containsExactly(new Verdict.Unchanged(known.id()));
  }

  @Test
  void one_scan_at_a_time_goes_on_and_it_stops_when_told_to() throws IOException {
    var gate = new Semaphore(0);
    allow("127.0.8.0/24");
    scanning.close();
    scanning = scanning(new Prober.Ports(freePort(), freePort(), freePort()), _ -> gate.acquire());
    var block = new Subnet("127.0.8.0/24");
    var first = scanning.start(block, 200, "chen");

    assertThat(scanning.start(block, 200, "lin").refusal())
        .isEqualTo(Scanning.Refusal.ONE_UNDER_WAY);
    assertThat(scanning.stop(Objects.requireNonNull(first.scan()), "lin")).isTrue();
    gate.release(10_000);
    var stopped = ended(first);

    assertThat(stopped.state()).isEqualTo(Scan.State.STOPPED);
    assertThat(stopped.tried()).isEqualTo(32);
    assertThat(scanning.stop(stopped, "lin")).isFalse();
    assertThat(deeds).extracting(Deed::code).containsExactly("scan_started", "scan_stopped");
  }

  @Test
  void a_scan_whose_server_died_does_not_block_the_next_for_ever() {
    var first = scans.begin(BLOCK, 20, "chen", NOON, NOON.minusSeconds(180)).orElseThrow();

    assertThat(scans.begin(BLOCK, 20, "lin", NOON.plusSeconds(180), NOON)).isEmpty();
    assertThat(scans.begin(BLOCK, 20, "lin", NOON.plusSeconds(181), NOON.plusSeconds(1)))
        .isPresent();
    assertThat(scans.byId(first.id()).orElseThrow().state()).isEqualTo(Scan.State.CUT_OFF);
  }

  @Test
  void every_address_of_a_block_is_asked_once_and_in_no_order() {
    var addresses = Addresses.shuffled(new Subnet("10.1.255.0/24"), new Random(1));
    assertThat(new HashSet<>(addresses)).hasSize(254).hasSameSizeAs(addresses);
    assertThat(addresses).allSatisfy(a -> assertThat(a.getHostAddress()).startsWith("10.1.255."));
    assertThat(addresses.getFirst().getHostAddress()).isNotEqualTo("10.1.255.1");

    assertThat(Addresses.shuffled(new Subnet("2001:db8::ff00/120"), new Random(1)))
        .hasSize(256)
        .contains(InetAddress.ofLiteral("2001:db8::ffff"));
    assertThat(Addresses.shuffled(new Subnet("10.0.0.7/32"), new Random(1)))
        .containsExactly(InetAddress.ofLiteral("10.0.0.7"));
    assertThat(Addresses.count(new Subnet("10.2.0.0/16"))).isEqualTo(65_534);
  }
}

package org.rollcall.transport.wsman;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.net.CertificateAuthority.ClientPem;
import org.rollcall.lab.scenario.AccessSpec;
import org.rollcall.lab.scenario.AccessSpec.DomainSpec;
import org.rollcall.lab.scenario.PcSpec;
import org.rollcall.lab.scenario.Scenario;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.scenario.SystemSpec;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;

/** Practice PCs that have joined a domain, each under the name of this very computer. */
final class DomainRoom implements AutoCloseable {
  static final String HOST = "localhost";
  static final String SERVICE = "HTTP/" + HOST + "@" + Domain.REALM;
  static final String MAPPED = "rollcall.lab.example";

  private final PracticeLab lab;

  /**
   * @param keytab the PCs' keys
   * @param wrongKeytab keys that are not theirs, as on one that was restored from an image
   */
  DomainRoom(Path keytab, Path wrongKeytab) {
    var troubles = ScenarioFile.load("troubles", Integer.MAX_VALUE);
    var healthy = troubles.pcs().getFirst();
    var late =
        troubles.pcs().stream()
            .map(PcSpec::system)
            .filter(system -> system.clock().offsetMinutes() > 10)
            .findFirst()
            .orElseThrow();
    var both = List.of("Negotiate", "Kerberos");
    var pcs = new ArrayList<PcSpec>();
    pcs.add(pc(healthy, "both", healthy.system(), both, keytab));
    pcs.add(pc(healthy, "negotiate", healthy.system(), List.of("Negotiate"), keytab));
    pcs.add(pc(healthy, "workgroup", healthy.system(), List.of("Negotiate"), null));
    pcs.add(pc(healthy, "restored", healthy.system(), both, wrongKeytab));
    pcs.add(pc(healthy, "late", late, both, wrongKeytab));
    lab =
        PracticeLab.start(
            new Scenario("domain", "", troubles.account(), troubles.kms(), pcs),
            LabOptions.anyPorts());
  }

  private static PcSpec pc(
      PcSpec pc, String name, SystemSpec system, List<String> offered, @Nullable Path keytab) {
    var access = pc.access();
    return new PcSpec(
        name,
        new PcSpec.Place(pc.place().room(), pc.place().note(), HOST),
        system,
        new AccessSpec(
            access.power(),
            access.tls(),
            offered,
            access.basicOverHttp(),
            access.strictBinding(),
            access.account(),
            keytab == null ? null : new DomainSpec(SERVICE, keytab),
            List.of(MAPPED)),
        pc.power(),
        pc.licensing(),
        pc.behaviour(),
        pc.expected());
  }

  /** The same PC in the domain, under this service's name; a login within TLS names its channel. */
  static PcSpec joined(PcSpec pc, String service, Path keytab) {
    return entered(pc, List.of("Negotiate", "Kerberos"), new DomainSpec(service, keytab));
  }

  /** The same PC in no domain, to which a certificate is known. */
  static PcSpec mapped(PcSpec pc) {
    return entered(pc, pc.access().offered(), null);
  }

  private static PcSpec entered(PcSpec pc, List<String> offered, @Nullable DomainSpec domain) {
    var access = pc.access();
    return new PcSpec(
        pc.name(),
        pc.place(),
        pc.system(),
        new AccessSpec(
            access.power(),
            access.tls(),
            offered,
            access.basicOverHttp(),
            true,
            access.account(),
            domain,
            List.of(MAPPED)),
        pc.power(),
        pc.licensing(),
        pc.behaviour(),
        pc.expected());
  }

  Endpoint endpoint(String pc, Scheme scheme) {
    var there = pc(pc);
    var port = scheme == Scheme.WINRM ? there.port() : there.httpsPort();
    return new Endpoint(HOST, port, scheme, new Trust.Issuers(lab.caPem()));
  }

  SimulatedPc pc(String name) {
    return lab.pc(name).orElseThrow();
  }

  Trust trust() {
    return new Trust.Issuers(authority());
  }

  String authority() {
    return lab.caPem();
  }

  ClientPem certificate(String commonName, String algorithm) {
    return lab.client(commonName, algorithm);
  }

  @Override
  public void close() {
    lab.close();
  }
}

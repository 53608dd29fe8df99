package org.rollcall.diagnosis.outside;

import static org.rollcall.inventory.Protocol.SSH;
import static org.rollcall.inventory.Protocol.WINRM;
import static org.rollcall.inventory.Protocol.WINRM_HTTPS;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.rollcall.activation.KmsAddress;
import org.rollcall.diagnosis.outside.Sign.Check;
import org.rollcall.diagnosis.outside.Sign.Standing;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.transport.look.Listening;
import org.rollcall.transport.look.Names;
import org.rollcall.transport.look.TlsLook;
import org.rollcall.transport.overthere.SshLook;
import org.rollcall.transport.profile.Speech;

/** What keeps a PC from being reached? Looked at from here, with no word of who asks. */
public final class OutsideLook {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Names names;
  private final Function<Endpoint, Optional<Fault>> knock;
  private final SshSigns ssh;
  private final InstantSource clock;

  /**
   * @param knock why nothing answers there; empty if something does
   */
  public OutsideLook(
      Names names, Function<Endpoint, Optional<Fault>> knock, SshLook ssh, InstantSource clock) {
    this.names = names;
    this.knock = knock;
    this.ssh = new SshSigns(ssh);
    this.clock = clock;
  }

  /** All that was seen, in the order in which it has to hold. */
  public List<Sign> at(Patient patient) {
    var address = names.addressOf(patient.host(), PATIENCE);
    var signs = new ArrayList<Sign>();
    signs.add(name(patient, address));
    // Nobody waits for one silent port after the other.
    try (var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
      var kms = lookers.submit(() -> kms(patient.kms()));
      if (address.isPresent()) signs.addAll(answering(patient, address.get(), lookers::submit));
      signs.addAll(result(kms));
    }
    History.of(patient, signs).forEach(signs::add);
    signs.sort(Comparator.comparing(Sign::check));
    return List.copyOf(signs);
  }

  private static Sign name(Patient patient, Optional<InetAddress> address) {
    return address
        .map(found -> Sign.good(Check.NAME, Map.of("address", found.getHostAddress())))
        .orElseGet(
            () -> Sign.bad(Check.NAME, Map.of("address", patient.host()), "fault.name_not_found"));
  }

  /** Whatever looks at several things at once. */
  private interface Lookers {
    <T> Future<T> submit(Callable<T> look);
  }

  private List<Sign> answering(Patient patient, InetAddress address, Lookers lookers) {
    var ping = lookers.submit(() -> ping(address));
    var winrm = lookers.submit(() -> winrm(patient));
    var https = lookers.submit(() -> https(patient));
    var ssh = lookers.submit(() -> ssh(patient));
    var signs = new ArrayList<>(result(ping));
    for (var look : List.of(winrm, https, ssh)) signs.addAll(result(look));
    return signs;
  }

  private static <T> T result(Future<T> look) {
    try {
      return look.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Windows answers no echo by default, so that silence says nothing. */
  private static List<Sign> ping(InetAddress address) {
    try {
      var answered = address.isReachable(Math.toIntExact(PATIENCE.toMillis() / 2));
      return List.of(
          answered ? Sign.good(Check.PING, Map.of()) : Sign.unknown(Check.PING, Map.of()));
    } catch (IOException _) {
      return List.of(Sign.unknown(Check.PING, Map.of()));
    }
  }

  private List<Sign> winrm(Patient patient) {
    var port = patient.portOf(WINRM, Scheme.WINRM.defaultPort());
    var signs = new ArrayList<Sign>();
    signs.add(port(patient, Check.WINRM, WINRM, port));
    if (signs.getFirst().standing() != Standing.GOOD) return signs;
    var methods = new Listening(names).methods(patient.host(), port, PATIENCE);
    signs.add(methods(methods));
    return signs;
  }

  private static Sign methods(Optional<List<String>> offered) {
    if (offered.isEmpty()) return Sign.bad(Check.METHODS, Map.of("methods", ""), "fault.nonsense");
    var details = Map.of("methods", String.join(", ", offered.get()));
    return offered.get().contains("Negotiate") || offered.get().contains("Kerberos")
        ? Sign.good(Check.METHODS, details)
        : Sign.bad(Check.METHODS, details, "fault.login_method_refused");
  }

  private List<Sign> https(Patient patient) {
    var port = patient.portOf(WINRM_HTTPS, Scheme.WINRM_HTTPS.defaultPort());
    var signs = new ArrayList<Sign>();
    signs.add(port(patient, Check.WINRM_HTTPS, WINRM_HTTPS, port));
    if (signs.getFirst().standing() != Standing.GOOD) return signs;
    try {
      var seen = new TlsLook(names).at(patient.host(), port, PATIENCE);
      signs.add(Certificates.judged(seen.chain().getFirst(), patient.host(), clock.instant()));
    } catch (TransportException e) {
      var fault = "fault." + e.fault().kind().code();
      signs.add(new Sign(Check.CERTIFICATE, Standing.BAD, Map.of(), fault));
    }
    return signs;
  }

  private List<Sign> ssh(Patient patient) {
    var port = patient.portOf(SSH, Scheme.SSH.defaultPort());
    var answers = port(patient, Check.SSH, SSH, port);
    if (answers.standing() != Standing.GOOD) return List.of(answers);
    var server = new Listening(names).sshServer(patient.host(), port, PATIENCE);
    var details = Map.of("port", Integer.toString(port), "server", server.orElse(""));
    if (server.isEmpty()) {
      return List.of(new Sign(Check.SSH, Standing.BAD, details, "fault.nonsense"));
    }
    var signs = new ArrayList<Sign>(List.of(Sign.good(Check.SSH, details)));
    signs.addAll(ssh.of(patient, port, PATIENCE));
    return signs;
  }

  private Sign port(Patient patient, Check check, Protocol protocol, int port) {
    var scheme = Speech.scheme(protocol);
    var endpoint = new Endpoint(patient.host(), port, scheme, new Trust.PublicAuthorities());
    var details = Map.of("port", Integer.toString(port));
    var fault = knock.apply(endpoint);
    if (fault.isEmpty()) return Sign.good(check, details);
    // Where nobody chose, WinRM over HTTP is the door that has to be open; others may be.
    var needed = patient.protocol() == null ? protocol == WINRM : patient.protocol() == protocol;
    var advice = Advice.ofPort(protocol, fault.get().kind());
    return new Sign(check, needed ? Standing.BAD : Standing.ASIDE, details, advice);
  }

  private List<Sign> kms(List<KmsAddress> hosts) {
    var signs = new ArrayList<Sign>();
    for (var host : hosts) {
      var details = Map.of("address", host.toString());
      var endpoint =
          new Endpoint(host.host(), host.port(), Scheme.WINRM, new Trust.PublicAuthorities());
      signs.add(
          knock.apply(endpoint).isEmpty()
              ? Sign.good(Check.KMS, details)
              : Sign.bad(Check.KMS, details, "advice.kms_closed_from_here"));
    }
    return signs;
  }
}

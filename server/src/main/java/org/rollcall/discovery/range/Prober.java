package org.rollcall.discovery.range;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.rollcall.discovery.dns.Dns;
import org.rollcall.inventory.Hostname;
import org.rollcall.transport.wake.Pace;
import org.rollcall.transport.wake.Pacer;

/**
 * Does a PC answer at an address? A connection to each port, without a word; a WinRM port is asked
 * what it is, and of SSH the greeting is read. Nobody is logged in to.
 */
final class Prober {
  private static final int CONNECT_MILLIS = 1_500;

  private final Ports ports;
  private final Pace pace;
  private final Pacer pacer;
  private final Dns dns;
  private final Identify identify;

  /** On which ports do PCs wait? Windows' own, except in tests. */
  record Ports(int winrm, int winrmTls, int ssh) {
    static final Ports USUAL = new Ports(Hit.WINRM, Hit.WINRM_TLS, Hit.SSH);
  }

  Prober(Ports ports, int perSecond, Pacer pacer, Dns dns, Identify identify) {
    this.ports = ports;
    this.pace = new Pace(Duration.ofSeconds(1).dividedBy(perSecond), System::nanoTime);
    this.pacer = pacer;
    this.dns = dns;
    this.identify = identify;
  }

  Optional<Hit> probe(InetAddress address) throws InterruptedException {
    var open = new HashSet<Integer>();
    if (takes(address, ports.winrm())) open.add(Hit.WINRM);
    if (takes(address, ports.winrmTls())) open.add(Hit.WINRM_TLS);
    var greeting = greeting(address);
    if (greeting.isPresent()) open.add(Hit.SSH);
    if (open.isEmpty()) return Optional.empty();
    var product =
        open.contains(Hit.WINRM)
            ? identify.ask(address, ports.winrm())
            : greeting.filter(text -> !text.isEmpty());
    var name = dns.nameOf(address).map(Hostname::value);
    return Optional.of(
        new Hit(address.getHostAddress(), open, name.orElse(null), product.orElse(null)));
  }

  private boolean takes(InetAddress address, int port) throws InterruptedException {
    return knock(address, port, _ -> true).isPresent();
  }

  /** Empty where nobody takes the connection, and an empty text where nothing is said. */
  private Optional<String> greeting(InetAddress address) throws InterruptedException {
    return knock(address, ports.ssh(), SshGreeting::of);
  }

  /** What is to be heard on a line that was taken? */
  @FunctionalInterface
  private interface Hearing<T> {
    T on(Socket line) throws IOException;
  }

  private <T> Optional<T> knock(InetAddress address, int port, Hearing<T> hearing)
      throws InterruptedException {
    pacer.pause(pace.turn());
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
      return Optional.of(hearing.on(socket));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}

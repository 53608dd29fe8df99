package org.rollcall.lab;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.clock.LabClock;
import org.rollcall.lab.clock.Strand;
import org.rollcall.lab.net.CertificateAuthority;
import org.rollcall.lab.net.PcPorts;
import org.rollcall.lab.net.PcTls;
import org.rollcall.lab.net.SilentPort;
import org.rollcall.lab.net.WsmanHost;
import org.rollcall.lab.scenario.PcSpec;
import org.rollcall.lab.ssh.SshDoor;

/** Is a PC on, and on which ports does it then listen? */
final class PcPower {
  private final PcSpec spec;
  private final Owner owner;
  private final PcPorts ports;
  private @Nullable SilentPort silent;
  private @Nullable SilentPort silentTls;
  private @Nullable SilentPort silentSsh;
  private final @Nullable SshDoor ssh;
  private boolean up;
  private LabClock.Ticket coming = () -> {};
  private @Nullable Instant comesAt;
  private volatile int port;
  private volatile int httpsPort;

  /**
   * Whose power is it?
   *
   * @param booted told when it comes on
   */
  record Owner(WsmanHost host, Runnable booted) {}

  PcPower(
      PcSpec spec,
      Owner owner,
      EventLoop loop,
      Supplier<CertificateAuthority> authority,
      LabClock clock,
      @Nullable SshDoor ssh) {
    this.ssh = ssh;
    this.spec = spec;
    this.owner = owner;
    ports = new PcPorts(loop, owner.host(), once(() -> tls(authority.get(), clock)));
  }

  int port() {
    return port;
  }

  int httpsPort() {
    return httpsPort;
  }

  /**
   * Takes the ports that are wanted, or any where that is 0, and switches on whom the plan says.
   */
  void start(int wanted, int wantedTls) {
    try {
      switch (spec.access().power()) {
        case ON -> {
          up = true;
          port = ports.listenNow(wanted, false);
          httpsPort = ports.listenNow(wantedTls, true);
        }
        case OFF -> {
          port = wanted == 0 ? freePort() : wanted;
          httpsPort = wantedTls == 0 ? freePort() : wantedTls;
        }
        case SILENT -> {
          silent = new SilentPort(wanted);
          silentTls = new SilentPort(wantedTls);
          port = silent.port();
          httpsPort = silentTls.port();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the port for SSH that is wanted, or any where that is 0, if the PC serves SSH at all. */
  void startSsh(int wanted) {
    if (ssh == null) return;
    try {
      switch (spec.access().power()) {
        case ON -> ssh.listen(wanted);
        case OFF -> ssh.setAside(wanted == 0 ? freePort() : wanted);
        case SILENT -> {
          silentSsh = new SilentPort(wanted);
          ssh.setAside(silentSsh.port());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Switches a PC that is off on once this long has passed, or sooner if it is coming already. */
  void onAfter(Duration delay, Strand strand) {
    var at = strand.now().plus(delay);
    if (up || silent != null || (comesAt != null && !at.isBefore(comesAt))) return;
    coming.cancel();
    comesAt = at;
    coming = strand.after(delay, this::on);
  }

  /** Listens, soon; a PC that is on stays as it is. */
  List<ChannelFuture> on() {
    forgetComing();
    if (up) return List.of();
    up = true;
    owner.booted().run();
    closeSilent();
    openSsh();
    return List.of(ports.listen(port, false), ports.listen(httpsPort, true));
  }

  /** Ends every connection, soon. */
  Future<?> off() {
    forgetComing();
    if (up && ssh != null) ssh.shut();
    up = false;
    closeSilent();
    return ports.shut();
  }

  private void openSsh() {
    try {
      if (ssh != null) ssh.listen(ssh.port());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forgetComing() {
    coming.cancel();
    comesAt = null;
  }

  /** A closed port goes on accepting until the selector has let go of it; waits until it has. */
  void awaitClosed() {
    for (int number : new int[] {port, httpsPort}) {
      for (int tries = 0; tries < 400 && accepts(number); tries++) {
        LockSupport.parkNanos(5_000_000);
      }
    }
  }

  private static boolean accepts(int number) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), number)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  private void closeSilent() {
    try {
      if (silent != null) silent.close();
      if (silentTls != null) silentTls.close();
      if (silentSsh != null) silentSsh.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    silent = null;
    silentTls = null;
    silentSsh = null;
  }

  private PcTls tls(CertificateAuthority authority, LabClock clock) {
    return PcTls.of(
        spec.access().tls(), spec.name(), spec.place().address(), authority, clock.instant());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Certificates are made when somebody first connects: most PCs never need one. */
  private static <T> Supplier<T> once(Supplier<T> source) {
    return new Supplier<>() {
      private @Nullable T value;

      @Override
      public synchronized T get() {
        if (value == null) value = source.get();
        return value;
      }
    };
  }
}

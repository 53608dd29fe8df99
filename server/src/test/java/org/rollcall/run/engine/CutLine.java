package org.rollcall.run.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A line to a server on this machine that can be cut, as a cable or a firewall would, and mended.
 */
final class CutLine implements AutoCloseable {
  private final ServerSocket entry;
  private final int exit;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;
  private final CountDownLatch closed = new CountDownLatch(1);

  private enum State {
    WHOLE,
    /** Whoever speaks is told at once that nobody is there. */
    CUT,
    /** Nobody is told anything. */
    SILENT
  }

  CutLine(int exit) throws IOException {
    this.exit = exit;
    entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  /** Ends every connection, and each new one as soon as it comes. */
  void cut() {
    state = State.CUT;
    open.forEach(CutLine::end);
  }

  /** Carries nothing any more, and lets nobody know. */
  void silence() {
    state = State.SILENT;
  }

  /** Carries what is new; a connection that fell silent stays so, as behind a firewall. */
  void mend() {
    state = State.WHOLE;
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        var socket = entry.accept();
        Thread.ofVirtual().start(() -> connect(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket here) {
    open.add(here);
    if (state == State.SILENT) return;
    try (here;
        var there = new Socket(InetAddress.getLoopbackAddress(), exit)) {
      open.add(there);
      if (state == State.CUT) return;
      var back = Thread.ofVirtual().start(() -> carry(there, here));
      carry(here, there);
      back.join();
      open.remove(there);
    } catch (IOException | InterruptedException over) {
      end(here);
    } finally {
      open.remove(here);
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      carry(from.getInputStream(), to.getOutputStream());
    } catch (IOException | InterruptedException over) {
      end(to);
    }
  }

  private void carry(InputStream in, OutputStream out) throws IOException, InterruptedException {
    var buffer = new byte[8192];
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      // Whatever is said into the silence is lost, and whoever said it hears nothing any more.
      if (state == State.SILENT) closed.await();
      out.write(buffer, 0, read);
      out.flush();
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyOver) {
      throw new AssertionError(alreadyOver);
    }
  }

  @Override
  public void close() throws IOException {
    entry.close();
    closed.countDown();
    open.forEach(CutLine::end);
  }
}

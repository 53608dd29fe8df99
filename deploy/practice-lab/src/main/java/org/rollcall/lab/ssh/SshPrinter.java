package org.rollcall.lab.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.apache.sshd.server.ExitCallback;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.wsman.Output;

/**
 * What has a line printed that has not gone out yet? It goes out on a thread of its own: SSH lets a
 * writer wait while nobody reads, and the PC's strand must not.
 */
final class SshPrinter implements Output {
  private final BlockingQueue<Piece> waiting = new LinkedBlockingQueue<>();
  private final Thread thread = Thread.ofVirtual().name("lab-ssh-stdout").unstarted(this::print);
  private OutputStream out = OutputStream.nullOutputStream();
  private OutputStream err = OutputStream.nullOutputStream();
  private ExitCallback exit = (code, message, close) -> {};

  private sealed interface Piece {
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Text(boolean stderr, byte[] bytes) implements Piece {}

    record Flow(Supplier<byte @Nullable []> source) implements Piece {}

    record End(int exitCode) implements Piece {}
  }

  void to(OutputStream stream) {
    out = stream;
  }

  void errorsTo(OutputStream stream) {
    err = stream;
  }

  void thenTo(ExitCallback callback) {
    exit = callback;
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  @Override
  public void stdout(byte[] bytes) {
    waiting.add(new Piece.Text(false, bytes));
  }

  @Override
  public void stderr(byte[] bytes) {
    waiting.add(new Piece.Text(true, bytes));
  }

  @Override
  public void pour(Supplier<byte @Nullable []> source) {
    waiting.add(new Piece.Flow(source));
  }

  @Override
  public void done(int exitCode) {
    waiting.add(new Piece.End(exitCode));
  }

  private void print() {
    try {
      while (goesOn(waiting.take())) {
        // until the end
      }
    } catch (IOException | InterruptedException _) {
      // Nobody listens any more.
    }
  }

  private boolean goesOn(Piece piece) throws IOException {
    switch (piece) {
      case Piece.Text(var stderr, var bytes) -> write(stderr ? err : out, bytes);
      case Piece.Flow(var source) -> {
        for (var bytes = source.get(); bytes != null; bytes = source.get()) write(out, bytes);
        exit.onExit(0);
        return false;
      }
      case Piece.End(var exitCode) -> {
        exit.onExit(exitCode);
        return false;
      }
    }
    return true;
  }

  private static void write(OutputStream stream, byte[] bytes) throws IOException {
    stream.write(bytes);
    stream.flush();
  }
}

package org.rollcall.transport.wsman;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Which addresses has a name? The operating system's look-up cannot be interrupted and holds its
 * thread, so it runs on a few threads of its own and is given up at the deadline.
 */
public final class NameLookup {
  /** The look-up behind this: the operating system's, but in tests. */
  @FunctionalInterface
  public interface Source {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  /** No answer came from the name service, neither yes nor no. */
  static final class Silent extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Silent(String host) {
      super(host);
    }
  }

  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*(?:%\\w*)?");
  private static final int THREADS = 32;
  private static final int WAITING = 4096;

  private final Source source;
  private final ThreadPoolExecutor pool;

  public NameLookup(Source source) {
    this.source = source;
    this.pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            20,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("name-look-up-", 0).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
  }

  public InetAddress[] addressesOf(String host, Deadline deadline) throws UnknownHostException {
    if (ADDRESS.matcher(host).matches()) return new InetAddress[] {literal(host)};
    try {
      var lookUp = pool.submit(() -> source.addressesOf(host));
      return await(lookUp, host, deadline);
    } catch (RejectedExecutionException _) {
      throw new Silent(host);
    }
  }

  private static InetAddress[] await(Future<InetAddress[]> lookUp, String host, Deadline deadline)
      throws UnknownHostException {
    try {
      return lookUp.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      throw new Silent(host);
    } catch (ExecutionException _) {
      throw new UnknownHostException(host);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Silent(host);
    } finally {
      lookUp.cancel(false);
    }
  }

  private static InetAddress literal(String address) throws UnknownHostException {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException _) {
      throw new UnknownHostException(address);
    }
  }
}

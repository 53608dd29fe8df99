package org.rollcall.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;

/** A PC on a socket of its own that logs in for real, and misbehaves where it is told to. */
final class ScriptedPc implements AutoCloseable {
  static final String USER = "labadmin";
  static final String PASSWORD = "Pä55-密碼!";
  static final String DATE = "Mon, 23 Nov 2026 00:41:00 GMT";

  private final ServerSocket server;
  private final Map<Phase, Reaction> reactions = new EnumMap<>(Phase.class);
  private final CountDownLatch closed = new CountDownLatch(1);
  final PcShell shell = new PcShell();
  final List<String> envelopes = new CopyOnWriteArrayList<>();
  final List<String> clearBodies = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  final AtomicInteger passwordsTried = new AtomicInteger();
  final CountDownLatch reached = new CountDownLatch(1);
  volatile List<String> offers = List.of("Negotiate");
  volatile String user = USER;

  /** Takes every call and resets it before a word is said. */
  volatile boolean drops;

  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile @Nullable PcLogin lastLogin;
  private final Map<Phase, Integer> patience = new ConcurrentHashMap<>();

  ScriptedPc() {
    try {
      // A call that finds the queue full is dropped and made again a second later.
      server = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  ScriptedPc on(Phase phase, Reaction reaction) {
    reactions.put(phase, reaction);
    return this;
  }

  /** Misbehaves only after it behaved so many times. */
  ScriptedPc after(int times, Phase phase, Reaction reaction) {
    patience.put(phase, times);
    return on(phase, reaction);
  }

  ScriptedPc behave() {
    reactions.clear();
    patience.clear();
    return this;
  }

  /** Closes every connection, as a PC does with those that were idle for long. */
  void hangUp() throws IOException {
    for (var socket : sockets) socket.close();
  }

  PcLogin lastLogin() {
    return Objects.requireNonNull(lastLogin);
  }

  Endpoint endpoint() {
    return new Endpoint(
        "localhost", server.getLocalPort(), Scheme.WINRM, new Trust.PublicAuthorities());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        connections.incrementAndGet();
        sockets.add(socket);
        if (drops) {
          reset(socket);
          continue;
        }
        Thread.startVirtualThread(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = socket.getInputStream();
      var login = new PcLogin(user, PASSWORD);
      Optional<NtlmSeal> seal = Optional.empty();
      var known = false;
      for (var head = head(in); !head.isEmpty(); head = head(in)) {
        var body = in.readNBytes(Integer.parseInt(header(head, "Content-Length").orElse("0")));
        var authorization = header(head, "Authorization").orElse("");
        var sealed = SealedBody.isSealed(header(head, "Content-Type").orElse(""));
        if (!sealed && body.length > 0) clearBodies.add(head + utf8(body));
        if (authorization.startsWith("Basic ") && offers.contains("Basic")) {
          var expected = user.substring(user.indexOf('\\') + 1) + ":" + PASSWORD;
          passwordsTried.incrementAndGet();
          known = expected.equals(utf8(Base64.getDecoder().decode(authorization.substring(6))));
          if (!known) reply(socket, 401, "", new byte[0], offers);
          else respond(socket, utf8(body), Optional.empty());
        } else if (authorization.startsWith("Negotiate ")) {
          if (misbehaves(socket, Phase.LOGIN, Optional.empty(), "")) return;
          var token = Base64.getDecoder().decode(authorization.substring(10));
          if (!offers.contains("Negotiate")) {
            reply(socket, 401, "", new byte[0], offers);
          } else if (token[8] == 1) {
            var challenge = Base64.getEncoder().encodeToString(login.challenge(token));
            reply(socket, 401, "", new byte[0], List.of("Negotiate " + challenge));
          } else {
            passwordsTried.incrementAndGet();
            lastLogin = login;
            seal = login.check(token);
            known = seal.isPresent();
            reply(socket, known ? 200 : 401, "", new byte[0], known ? List.of() : offers);
          }
        } else if (!known) {
          reply(socket, 401, "", new byte[0], offers);
        } else {
          var plain =
              sealed ? seal.orElseThrow().unseal(SealedBody.read(body).orElseThrow()) : body;
          respond(socket, utf8(plain), sealed ? seal : Optional.empty());
        }
      }
    } catch (IOException | Seal.SealBroken | InterruptedException _) {
      // The client went away, which several tests want.
    }
  }

  private void respond(Socket socket, String envelope, Optional<NtlmSeal> seal)
      throws IOException, InterruptedException {
    envelopes.add(envelope);
    var phase = PcShell.phaseOf(envelope);
    if (misbehaves(socket, phase, seal, envelope)) return;
    send(socket, 200, shell.answer(phase, envelope), seal);
  }

  private boolean misbehaves(Socket socket, Phase phase, Optional<NtlmSeal> seal, String envelope)
      throws IOException, InterruptedException {
    var reaction = reactions.get(phase);
    if (reaction == null || patience.merge(phase, -1, Integer::sum) >= 0) return false;
    reached.countDown();
    switch (reaction) {
      case Reaction.Hang _ -> closed.await();
      case Reaction.Dribble _ -> dribble(socket);
      case Reaction.Reset _ -> reset(socket);
      case Reaction.Close _ -> socket.close();
      case Reaction.Half _ -> {
        var out = socket.getOutputStream();
        out.write(
            "HTTP/1.1 200 OK\r\nContent-Type: multipart/encrypted\r\nContent-Length: 900\r\n\r\nha"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        socket.close();
      }
      case Reaction.Refuse(var code, var subcode) ->
          send(socket, 500, PcShell.fault(envelope, code, subcode), seal);
      case Reaction.Say(var say) -> send(socket, 200, say.apply(envelope), seal);
      case Reaction.Http(var status, var type, var body) ->
          reply(socket, status, type, body.getBytes(StandardCharsets.UTF_8), List.of());
    }
    return true;
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private void dribble(Socket socket) throws IOException, InterruptedException {
    var out = socket.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
    do {
      out.write('x');
      out.flush();
    } while (!closed.await(20, TimeUnit.MILLISECONDS));
  }

  private static void send(Socket socket, int status, String envelope, Optional<NtlmSeal> seal)
      throws IOException {
    var plain = envelope.getBytes(StandardCharsets.UTF_8);
    if (seal.isEmpty()) {
      reply(socket, status, "application/soap+xml;charset=UTF-8", plain, List.of());
    } else {
      var body = SealedBody.of(plain, seal.get());
      reply(socket, status, SealedBody.contentType(seal.get()), body, List.of());
    }
  }

  private static void reply(
      Socket socket, int status, String type, byte[] body, List<String> challenges)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var head = new StringBuilder("HTTP/1.1 " + status + " X\r\nDate: " + DATE + "\r\n");
    if (!type.isEmpty()) head.append("Content-Type: ").append(type).append("\r\n");
    challenges.forEach(each -> head.append("WWW-Authenticate: ").append(each).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    out.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    socket.getOutputStream().write(out.toByteArray());
    socket.getOutputStream().flush();
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) return "";
      head.append((char) next);
    }
    return head.toString();
  }

  private static Optional<String> header(String head, String name) {
    return head.lines()
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}

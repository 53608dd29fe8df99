package org.rollcall.discovery.dns;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name service on this machine that knows what it is told, by RFC 1035 over UDP. */
public final class FakeDns implements AutoCloseable {
  private static final int PTR = 12;
  private static final int SRV = 33;
  private static final int NAME_ERROR = 3;

  private final DatagramSocket socket;
  private final Map<String, List<byte[]>> records = new ConcurrentHashMap<>();
  private volatile boolean silent;

  public FakeDns() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  public Dns client() {
    return new Dns("dns://" + address());
  }

  public void srv(String name, int priority, int weight, int port, String target)
      throws IOException {
    var data = new ByteArrayOutputStream();
    var out = new DataOutputStream(data);
    out.writeShort(priority);
    out.writeShort(weight);
    out.writeShort(port);
    out.write(encoded(target));
    add(name, SRV, data.toByteArray());
  }

  public void ptr(String name, String target) throws IOException {
    add(name, PTR, encoded(target));
  }

  public void fallSilent() {
    silent = true;
  }

  private void add(String name, int type, byte[] data) {
    records.computeIfAbsent(name + "/" + type, _ -> new ArrayList<>()).add(data);
  }

  private static byte[] encoded(String name) throws IOException {
    var out = new ByteArrayOutputStream();
    for (var label : name.split("\\.", -1)) {
      if (label.isEmpty()) continue;
      out.write(label.length());
      out.write(label.getBytes(StandardCharsets.US_ASCII));
    }
    out.write(0);
    return out.toByteArray();
  }

  private void serve() {
    var buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        var question = new DatagramPacket(buffer, buffer.length);
        socket.receive(question);
        if (silent) continue;
        var answer = answer(buffer, question.getLength());
        socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
      } catch (IOException _) {
        return;
      }
    }
  }

  private byte[] answer(byte[] question, int length) throws IOException {
    var at = 12;
    var name = new StringBuilder();
    while (question[at] != 0) {
      if (!name.isEmpty()) name.append('.');
      name.append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
      at += question[at] + 1;
    }
    var type = (question[at + 1] & 0xFF) << 8 | (question[at + 2] & 0xFF);
    var found = records.getOrDefault(name + "/" + type, List.of());
    var data = new ByteArrayOutputStream();
    var out = new DataOutputStream(data);
    out.write(question, 0, 2);
    out.writeShort(found.isEmpty() ? 0x8580 | NAME_ERROR : 0x8580);
    out.writeShort(1);
    out.writeShort(found.size());
    out.writeInt(0);
    out.write(question, 12, at + 5 - 12);
    for (var record : found) {
      out.writeShort(0xC00C); // the name asked for
      out.writeShort(type);
      out.writeShort(1);
      out.writeInt(60);
      out.writeShort(record.length);
      out.write(record);
    }
    assert length >= at;
    return data.toByteArray();
  }

  @Override
  public void close() {
    socket.close();
  }
}

package org.rollcall.lab.ntlm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What do the two sides of a login tell each other about themselves? ([MS-NLMP] 2.2.2.1) */
final class AvPairs {
  static final int END = 0;
  static final int NB_COMPUTER = 1;
  static final int NB_DOMAIN = 2;
  static final int DNS_COMPUTER = 3;
  static final int DNS_DOMAIN = 4;
  static final int FLAGS = 6;
  static final int TIMESTAMP = 7;
  static final int CHANNEL_BINDINGS = 10;

  private final Map<Integer, byte[]> values = new LinkedHashMap<>();

  /** Reads pairs up to the end mark; what is cut short simply ends the list. */
  static AvPairs read(ByteBuffer buffer) {
    var pairs = new AvPairs();
    var in = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 4) {
      var id = Short.toUnsignedInt(in.getShort());
      var length = Short.toUnsignedInt(in.getShort());
      if (id == END || length > in.remaining()) break;
      var value = new byte[length];
      in.get(value);
      pairs.put(id, value);
    }
    return pairs;
  }

  AvPairs put(int id, byte[] value) {
    values.put(id, value);
    return this;
  }

  AvPairs put(int id, String text) {
    return put(id, Digests.unicode(text));
  }

  Optional<byte[]> get(int id) {
    return Optional.ofNullable(values.get(id));
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    values.forEach(
        (id, value) -> {
          writeShort(out, id);
          writeShort(out, value.length);
          out.writeBytes(value);
        });
    writeShort(out, END);
    writeShort(out, 0);
    return out.toByteArray();
  }

  private static void writeShort(ByteArrayOutputStream out, int value) {
    out.write(value & 0xFF);
    out.write(value >> 8 & 0xFF);
  }
}

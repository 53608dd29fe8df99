package org.rollcall.transport.overthere;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.function.BooleanSupplier;

/**
 * How much does a stranger get to say? sshj would read lines before a server's name for ever, and
 * look through all of them at each byte.
 */
final class Greetings extends FilterInputStream {
  // Names and algorithms, a host key and its proof: a few kilobytes.
  private static final int LONGEST = 32 << 10;

  private final BooleanSupplier known;
  private int room = LONGEST;

  /**
   * @param known whether the other end has proved who it is
   */
  Greetings(InputStream stream, BooleanSupplier known) {
    super(stream);
    this.known = known;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (known.getAsBoolean()) return super.read(into, from, length);
    if (room <= 0) throw new StreamCorruptedException("no SSH server greets for so long");
    var read = super.read(into, from, Math.min(length, room));
    room -= Math.max(0, read);
    return read;
  }
}

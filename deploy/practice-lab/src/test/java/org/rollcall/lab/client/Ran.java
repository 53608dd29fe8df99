package org.rollcall.lab.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What did a command print, and how did it end? */
public final class Ran {
  private final byte[] out;
  private final byte[] err;
  private final long exitCode;

  Ran(ByteArrayOutputStream out, ByteArrayOutputStream err, long exitCode) {
    this.out = out.toByteArray();
    this.err = err.toByteArray();
    this.exitCode = exitCode;
  }

  public String out() {
    return outAs(StandardCharsets.UTF_8);
  }

  public String outAs(Charset charset) {
    return new String(out, charset);
  }

  public String err() {
    return new String(err, StandardCharsets.UTF_8);
  }

  public int length() {
    return out.length;
  }

  public long exitCode() {
    return exitCode;
  }
}

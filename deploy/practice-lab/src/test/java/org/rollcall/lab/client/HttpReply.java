package org.rollcall.lab.client;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What did a PC answer, as HTTP? */
public final class HttpReply {
  private final int status;
  private final List<String> headers;
  private final byte[] body;

  HttpReply(int status, List<String> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body.clone();
  }

  public int status() {
    return status;
  }

  public byte[] body() {
    return body.clone();
  }

  public Optional<String> header(String name) {
    var start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }
}

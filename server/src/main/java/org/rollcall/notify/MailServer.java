package org.rollcall.notify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which server does mail leave?
 *
 * @param host null where none is set
 * @param credential as which one of the vault to log in; null where it asks nobody
 * @param sender in whose name it leaves
 * @param authority PEM of who vouches for the server; the public authorities where null
 * @param link where the page is to be found, for what stands in messages
 * @param keepDays for how many days is kept what was told and done of itself
 * @param version grows with each edit
 */
public record MailServer(
    @Nullable String host,
    int port,
    Security security,
    @Nullable String credential,
    @Nullable String sender,
    @Nullable String authority,
    @Nullable String link,
    int keepDays,
    int version) {
  /** A year, and the summer before it. */
  public static final int USUAL_DAYS = 400;

  /** An agreement that ends is told of for a quarter; before that, nobody knows what was told. */
  public static final int FEWEST_DAYS = 120;

  public static final int MOST_DAYS = 3_650;

  /** One that keeps things for as long as is usual. */
  public MailServer(
      @Nullable String host,
      int port,
      Security security,
      @Nullable String credential,
      @Nullable String sender,
      @Nullable String authority,
      @Nullable String link,
      int version) {
    this(host, port, security, credential, sender, authority, link, USUAL_DAYS, version);
  }

  /** How is the way there protected? */
  public enum Security {
    STARTTLS,
    TLS,
    /** In the clear: for a server on this very machine only. */
    NONE;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Security> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}

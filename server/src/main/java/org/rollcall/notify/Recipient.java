package org.rollcall.notify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Language;

/**
 * Who is told?
 *
 * @param version grows with each edit
 */
public record Recipient(
    long id,
    String name,
    Way way,
    Language language,
    Times times,
    List<Rule> rules,
    boolean enabled,
    int version) {
  public static final int LONGEST_NAME = 200;
  public static final int MINUTES_A_DAY = 24 * 60;

  public Recipient {
    rules = List.copyOf(rules);
  }

  /** How is somebody told? */
  public sealed interface Way {
    /** Where to: what of it may be shown. */
    String shown();
  }

  /** By mail to this address. */
  public record Mail(String address) implements Way {
    @Override
    public String shown() {
      return address;
    }
  }

  /**
   * By a request to a URL, which is a secret with most services and kept by {@link WebhookUrls}.
   *
   * @param shown where it leads to
   * @param account whom the service shall tell, where one says so with each request
   * @param credential with whose password it is signed, or which is the token of the service
   */
  public record Webhook(
      String shown, Form form, @Nullable String account, @Nullable String credential)
      implements Way {}

  /** What does the receiver of a webhook understand? */
  public enum Form {
    ROLLCALL,
    TEAMS,
    SLACK,
    LINE;

    /** The stable code: stored and sent as it stands. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Form> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /**
   * When may somebody be told? In minutes of the site's day.
   *
   * @param quietFrom from when on nothing is told that is not urgent; null for never
   * @param digestAt when the digest leaves
   */
  public record Times(@Nullable Integer quietFrom, @Nullable Integer quietTo, int digestAt) {}
}

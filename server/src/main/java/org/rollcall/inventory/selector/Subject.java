package org.rollcall.inventory.selector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.activation.ProductState;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.Protocol;

/** Of what does a term speak, and what may be said of it? */
public enum Subject {
  NAME(Form.PART),
  ROOM(Form.WHOLE),
  BUILDING(Form.WHOLE),
  GROUP(Form.WHOLE),
  OWNER(Form.PART),
  LABEL(Form.WHOLE),
  MAC(Form.PART),
  ADDRESS(Form.PART),
  SERIAL(Form.PART),
  NOTE(Form.PART),
  TRANSPORT(codes(Arrays.stream(Protocol.values()).map(Protocol::code))),
  CREDENTIAL(Form.WHOLE),
  LIFE(codes(Arrays.stream(LifeCycle.values()).map(LifeCycle::code))),
  CLONED(List.of("yes", "no")),
  WINDOWS(Form.PART),
  OFFICE(Form.PART),
  PRODUCT(Form.PART),
  STATE(codes(Arrays.stream(ProductState.values()).map(ProductState::code))),
  CHANNEL(Form.PART),
  KMS(Form.PART),
  RENEWAL(List.of("renewing", "stalled", "expiring", "expired")),
  ERROR(Form.WHOLE),
  EXPIRES(Form.AHEAD),
  /** When the first of a machine's products expires. */
  LAPSES(Form.AHEAD),
  SEEN(Form.AGO),
  VISITED(Form.AGO),
  OUTCOME(
      List.of(
          "activated",
          "already_active",
          "partly_activated",
          "refused",
          "blocked",
          "nothing_to_activate",
          "unconfirmed",
          "not_reached",
          "cut_off",
          "stopped",
          "crashed")),
  CAUSE(Form.WHOLE),
  FINDING(Form.WHOLE);

  /** How is a value compared? */
  public enum Form {
    /** With all of the text. */
    WHOLE,
    /** With any part of it. */
    PART,
    /** By one of a few codes. */
    CODE,
    /** By a time that lies ahead, as days from now or as a date. */
    AHEAD,
    /** By a time that has passed. */
    AGO
  }

  private final Form form;
  // Joined, since a list could be changed and an enum is everybody's.
  private final String codes;

  Subject(Form form) {
    this.form = form;
    this.codes = "";
  }

  Subject(List<String> codes) {
    this.form = Form.CODE;
    this.codes = String.join(",", codes);
  }

  private static List<String> codes(Stream<String> codes) {
    return codes.toList();
  }

  public Form form() {
    return form;
  }

  /** The values it takes, where those are few and known. */
  public List<String> codes() {
    return codes.isEmpty() ? List.of() : List.of(codes.split(",", -1));
  }

  /** Whether it names a product; what is said of a product after it speaks of that one. */
  boolean namesProduct() {
    return this == WINDOWS || this == OFFICE || this == PRODUCT;
  }

  /** Whether it tells how a product stands. */
  boolean describesProduct() {
    return switch (this) {
      case STATE, CHANNEL, KMS, RENEWAL, ERROR, EXPIRES -> true;
      case NAME, ROOM, BUILDING, GROUP, OWNER, LABEL, MAC, ADDRESS, SERIAL, NOTE -> false;
      case TRANSPORT, CREDENTIAL, LIFE, CLONED, LAPSES, WINDOWS, OFFICE, PRODUCT -> false;
      case SEEN, VISITED, OUTCOME, CAUSE, FINDING -> false;
    };
  }

  /** As it is typed. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subject> ofKey(String key) {
    return Arrays.stream(values()).filter(subject -> subject.key().equals(key)).findFirst();
  }
}

package org.rollcall.activation.step;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.script.Answer;
import org.rollcall.activation.script.Damage;
import org.rollcall.activation.script.Fields;

/** How did a PC answer that was to wake its neighbours? */
public sealed interface WakeAnswer {
  /** Packets went out for this many of them; whether anybody woke is seen later. */
  record Sent(int macs) implements WakeAnswer {}

  /** PowerShell is held to a language in which no packet can be sent. */
  record Constrained() implements WakeAnswer {}

  /** The PC has no network that a packet could be sent to. */
  record NoNetwork() implements WakeAnswer {}

  record Unreadable(Damage reason) implements WakeAnswer {}

  /** Reads what the script said; never throws, whatever it is given. */
  static WakeAnswer read(String stdout) {
    return switch (Answer.read(stdout, PowerScript.WAKE)) {
      case Answer.Told(var told) -> of(told);
      case Answer.Untold(var damage) -> new Unreadable(damage);
    };
  }

  /** The stable code: stored and shown as it stands. */
  default String code() {
    return switch (this) {
      case Sent _ -> "ok";
      case Constrained _ -> "constrained";
      case NoNetwork _ -> "no_network";
      case Unreadable(var reason) -> reason.code();
    };
  }

  private static WakeAnswer of(Fields told) {
    @Nullable String mode = told.text("language_mode");
    @Nullable Long sent = told.number("sent");
    if (mode != null && !mode.equals("FullLanguage")) return new Constrained();
    if (sent == null || sent < 0 || sent > Step.WakeNeighbours.MOST) {
      return new Unreadable(Damage.OTHER_SCRIPT);
    }
    return sent == 0 ? new NoNetwork() : new Sent(sent.intValue());
  }
}

package org.rollcall.activation.step;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.script.Answer;
import org.rollcall.activation.script.Damage;
import org.rollcall.activation.script.Fields;

/** How did a PC answer that was to shut down if nobody is logged on? */
public sealed interface ShutDownAnswer {
  /** It is off in half a minute. */
  record ShutDown() implements ShutDownAnswer {}

  /** Somebody is, be it behind a locked screen or a remote desktop left open: it stays on. */
  record SomebodyLoggedOn() implements ShutDownAnswer {}

  /**
   * It stays on.
   *
   * @param exitCode what shutdown.exe gave as the reason; null where it was not even tried
   */
  record Refused(@Nullable Long exitCode) implements ShutDownAnswer {}

  record Unreadable(Damage reason) implements ShutDownAnswer {}

  /** Reads what the script said; never throws, whatever it is given. */
  static ShutDownAnswer read(String stdout) {
    return switch (Answer.read(stdout, PowerScript.SHUT_DOWN)) {
      case Answer.Told(var told) -> of(told);
      case Answer.Untold(var damage) -> new Unreadable(damage);
    };
  }

  /** The stable code: stored and shown as it stands. */
  default String code() {
    return switch (this) {
      case ShutDown _ -> "shut_down";
      case SomebodyLoggedOn _ -> "somebody_logged_on";
      case Refused _ -> "refused";
      case Unreadable(var reason) -> reason.code();
    };
  }

  private static ShutDownAnswer of(Fields told) {
    @Nullable String result = told.text("result");
    return switch (result == null ? "" : result) {
      case "shut_down" -> new ShutDown();
      case "somebody_logged_on" -> new SomebodyLoggedOn();
      case "refused" -> new Refused(told.number("exit_code"));
      default -> new Unreadable(Damage.OTHER_SCRIPT);
    };
  }
}

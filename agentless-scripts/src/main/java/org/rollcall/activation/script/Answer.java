package org.rollcall.activation.script;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What did a script print: its one JSON object, or something that is none? */
public sealed interface Answer {
  /** The object that stood between the markers. */
  record Told(Fields fields) implements Answer {}

  /** Nothing that can be read, and why. */
  record Untold(Damage damage) implements Answer {}

  /**
   * More than forty products' facts take; a script of ours that prints more has been tampered with.
   */
  int MAX_CHARS = 1 << 20;

  String BEGIN = "-----BEGIN ROLLCALL-----";
  String END = "-----END ROLLCALL-----";

  /** Reads the answer of the script of this name out of everything that the PC printed. */
  static Answer read(String stdout, String script) {
    // The last one: what stands before the answer may be anything, even half an answer.
    var begin = stdout.lastIndexOf(BEGIN);
    if (begin < 0) return new Untold(Damage.NO_ANSWER);
    var end = stdout.lastIndexOf(END);
    if (end < begin) return new Untold(Damage.CUT_OFF);
    if (end - begin > MAX_CHARS) return new Untold(Damage.TOO_LARGE);
    return ofJson(unwrapped(stdout.substring(begin + BEGIN.length(), end)), script);
  }

  private static Answer ofJson(String json, String script) {
    var fields = JsonTree.read(json).flatMap(Answer::asFields);
    if (fields.isEmpty()) return new Untold(Damage.NOT_JSON);
    var ours = isOurs(fields.get(), script);
    return ours ? new Told(fields.get()) : new Untold(Damage.OTHER_SCRIPT);
  }

  private static Optional<Fields> asFields(Object tree) {
    return Fields.of(tree);
  }

  private static boolean isOurs(Fields fields, String script) {
    @Nullable Long version = fields.number("rollcall");
    return version != null && version == 1 && script.equals(fields.text("script"));
  }

  /** A console may break a long line where its window ends; within JSON no break has a meaning. */
  private static String unwrapped(String json) {
    return json.replace("\r", "").replace("\n", "");
  }
}

package org.rollcall.activation.step;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.facts.Facts;

/** By what are a PC's licences changed? */
public sealed interface Means {
  /** Microsoft's scripts. Without a folder there is slmgr.vbs only, and Office goes by CIM. */
  record ScriptHost(@Nullable OsppFolder office) implements Means {}

  /** The CIM methods beneath them, where VBScript is missing or switched off. */
  record Cim() implements Means {}

  /** The manual sequence wherever the PC can run it. */
  static Means of(Facts facts) {
    return facts.scriptHost().usable()
        ? new ScriptHost(facts.newestOsppFolder().flatMap(OsppFolder::of).orElse(null))
        : new Cim();
  }

  /** The stable code: stored and shown as it stands. */
  default String code() {
    var name =
        switch (this) {
          case ScriptHost _ -> "SCRIPT_HOST";
          case Cim _ -> "CIM";
        };
    return name.toLowerCase(Locale.ROOT);
  }
}

package org.rollcall.lab.cmd;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.rollcall.lab.pc.Files;
import org.rollcall.lab.pc.PcState;

/** What does Windows Script Host do with a script, and when does it not even try? */
final class Cscript {
  private final PcState pc;
  private final Words words;
  private final UnaryOperator<String> absolute;

  Cscript(PcState pc, Words words, UnaryOperator<String> absolute) {
    this.pc = pc;
    this.words = words;
    this.absolute = absolute;
  }

  int run(String rest, Screen screen) {
    var all = Arguments.of(rest);
    var own = all.stream().filter(word -> word.startsWith("//")).toList();
    var others = all.stream().filter(word -> !word.startsWith("//")).toList();
    if (own.stream().noneMatch(word -> word.equalsIgnoreCase("//nologo"))) {
      screen.line(words.say("wsh.banner"));
    }
    if (others.isEmpty()) return 1;
    var script = absolute.apply(others.getFirst());
    var refusal = refusal(script);
    if (!refusal.isEmpty()) {
      screen.line(refusal);
      return 1;
    }
    return script(script, others.subList(1, others.size()), screen);
  }

  private String refusal(String script) {
    var scripting = pc.spec().system().scripting();
    var name = script.substring(script.lastIndexOf('\\') + 1);
    if (!scripting.scriptHost()) return words.say("wsh.disabled");
    if (name.indexOf('.') < 0) return words.say("wsh.no_extension", script);
    if (!new Files(pc).exists(script)) return words.say("wsh.no_file", script);
    var vbs = name.toLowerCase(Locale.ROOT).endsWith(".vbs");
    return vbs && !scripting.vbscript() ? words.say("wsh.no_engine", script) : "";
  }

  private int script(String script, List<String> arguments, Screen screen) {
    if (new Files(pc).isOspp(script)) return new Ospp(pc, screen).run(arguments);
    if (new Files(pc).isSlmgr(script)) return new Slmgr(pc, words, screen).run(arguments);
    screen.line("The practice lab knows ospp.vbs and slmgr.vbs only.");
    return 1;
  }
}

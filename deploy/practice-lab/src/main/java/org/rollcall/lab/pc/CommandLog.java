package org.rollcall.lab.pc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which commands did a PC run, and when? Product keys are kept out of it. */
public final class CommandLog {
  private static final Pattern KEY =
      Pattern.compile("\\b(?:[A-Za-z0-9]{5}-){4}([A-Za-z0-9]{5})\\b");
  private static final int LONGEST_INPUT = 4096;

  private final List<Entry> entries = new ArrayList<>();

  /** One command; it has no end while it runs. */
  public record Entry(
      String step, String line, String stdin, Instant start, @Nullable Instant end) {}

  /** Notes that a command began, and gives its number. */
  public synchronized int begin(String line, Instant now) {
    entries.add(new Entry("", redacted(line), "", now, null));
    return entries.size() - 1;
  }

  public synchronized void read(int number, String step, String stdin) {
    var old = entries.get(number);
    var kept = redacted(stdin.substring(0, Math.min(stdin.length(), LONGEST_INPUT)));
    entries.set(number, new Entry(step, old.line(), kept, old.start(), old.end()));
  }

  public synchronized void end(int number, Instant now) {
    var old = entries.get(number);
    if (old.end() != null) return;
    entries.set(number, new Entry(old.step(), old.line(), old.stdin(), old.start(), now));
  }

  /** The step of the command that began last; empty while that is not known. */
  public synchronized String lastStep() {
    return entries.isEmpty() ? "" : entries.getLast().step();
  }

  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  private static String redacted(String text) {
    return KEY.matcher(text).replaceAll("*****-*****-*****-*****-$1");
  }
}

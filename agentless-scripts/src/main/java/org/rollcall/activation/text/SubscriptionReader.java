package org.rollcall.activation.text;

import java.util.regex.Pattern;

/** Which lines are of vnextdiag.ps1? */
final class SubscriptionReader implements LineReader {
  private static final Pattern HEADING =
      Pattern.compile("^\\s{0,9}={3,40} ?(?:mode per|.{0,30}licenses found).{0,40}$");
  private static final Pattern RULED = Pattern.compile("^\\s{0,9}={3,40} .{1,80}={3,40}$");
  private static final Pattern MODE = Pattern.compile("^\\s{0,9}[a-z0-9_]{3,60} = [a-z]{2,20}$");
  private static final Pattern PROPERTY = Pattern.compile("\"([a-z]{1,40})\"");

  @Override
  public boolean reads(Line line, Transcript transcript) {
    if (HEADING.matcher(line.lower()).matches()) {
      transcript.open(new SubscriptionBlock());
      return true;
    }
    return transcript
        .open(SubscriptionBlock.class)
        .filter(block -> reads(line, block, transcript))
        .isPresent();
  }

  private static boolean reads(Line line, SubscriptionBlock block, Transcript transcript) {
    var property = PROPERTY.matcher(line.label());
    if (property.matches()) {
      block.take(property.group(1), line.value());
      return true;
    }
    var text = line.lower().strip();
    if (text.equals("{")) transcript.open(new SubscriptionBlock());
    return switch (text) {
      case "{", "}", "},", "[", "]", "no licenses found.", "no tokens found." -> true;
      default -> MODE.matcher(text).matches() || RULED.matcher(text).matches();
    };
  }
}

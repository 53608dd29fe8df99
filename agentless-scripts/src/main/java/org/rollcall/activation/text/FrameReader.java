package org.rollcall.activation.text;

import java.util.regex.Pattern;

/** Which lines only stand around the others: rules, prompts, commands typed, banners? */
final class FrameReader implements LineReader {
  private static final Pattern RULE =
      Pattern.compile(
          "^\\s{0,200}+[-–—─]{2,300}+\\s{0,9}+(?:(?:Processing|Exiting)\\s{0,9}+[-–—─]{0,300}+)?\\s{0,200}+$");
  private static final Pattern PROMPT =
      Pattern.compile("^\\s{0,9}+(?:PS )?[A-Za-z]:\\\\[^<>|\"]{0,250}+>.*$");
  private static final Pattern COMMAND =
      Pattern.compile("^\\s{0,9}+\"?[^\" :]{0,9}(?:cscript|wscript)(?:\\.exe)?\\s.*$");
  // The banner is in the PC's language; the names in it are not.
  private static final Pattern BANNER =
      Pattern.compile("^.{0,80}\\bMicrosoft(?: ?\\(R\\)| R\\)|®).{0,80}\\b5\\.[0-9]{1,4}.{0,6}$");

  @Override
  public boolean reads(Line line, Transcript transcript) {
    var text = line.text();
    if (RULE.matcher(text).matches() || isTyped(text) || BANNER.matcher(text).matches()) {
      transcript.close();
      return true;
    }
    return isBanner(line.lower().strip());
  }

  static boolean isTyped(String text) {
    return PROMPT.matcher(text).matches() || COMMAND.matcher(text).matches();
  }

  private static boolean isBanner(String text) {
    return text.startsWith("copyright (c)") || text.equals("windows script host");
  }
}

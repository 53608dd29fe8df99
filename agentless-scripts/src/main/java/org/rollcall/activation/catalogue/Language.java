package org.rollcall.activation.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** In which language are the sentences written? The first is the source, the second follows it. */
public enum Language {
  ZH_TW("zh-TW"),
  EN("en");

  // Simplified Chinese is not among them: its readers are better served by English.
  private static final Pattern TRADITIONAL_CHINESE =
      Pattern.compile("zh([-_](hant|tw|hk|mo)([-_.@].*)?)?");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language to answer in, for a browser's or a shell's tag: {@code zh-Hant-HK}, {@code C}. */
  public static Language of(String tag) {
    var wanted = tag.strip().toLowerCase(Locale.ROOT);
    return TRADITIONAL_CHINESE.matcher(wanted).matches() ? ZH_TW : EN;
  }

  /** The BCP 47 tag, which is also the name of the folder with this language's files. */
  public String tag() {
    return tag;
  }
}

package org.rollcall.activation.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/**
 * What does one block of slmgr.vbs /dli or /dlv tell? Labels are only believed where they are
 * known; elsewhere the order of the lines and the shape of their values say what they are.
 */
final class SlmgrBlock implements Block {
  // No grace lasts longer (learn.microsoft.com, KMS activation planning): more is an activation.
  private static final long LONGEST_GRACE_MINUTES = 30L * 24 * 60;
  // The letters and digits of product keys, and one letter at least: a number cut short is no key.
  private static final Pattern KEY =
      Pattern.compile("(?=.{0,4}[A-Z])[2-46-9BCDFGHJKMNPQRTVWXY]{5}");

  private static final Pattern COUNTDOWN =
      Pattern.compile("time remaining|.{1,20}activation expiration");

  private boolean english;
  private @Nullable String name;
  private @Nullable String sku;
  private @Nullable String key;
  private @Nullable String channel;
  private @Nullable ProductState state;
  private @Nullable Hresult reason;
  private @Nullable Long minutes;
  private @Nullable String registered;
  private @Nullable String discovered;
  private boolean keySeen;
  private boolean stateSeen;
  private boolean expires;

  SlmgrBlock(boolean english) {
    this.english = english;
  }

  void name(@Nullable String value) {
    name = value == null ? null : Shapes.title(value);
  }

  /** Whether the line told something, or is known to tell nothing that a reading needs. */
  boolean take(Line line) {
    if (!line.isLabelled()) return takeSentence(line);
    return takesIdentity(line) || takesState(line) || takesHost(line) || isAside(line);
  }

  private boolean takesIdentity(Line line) {
    var value = line.value();
    if (channel == null && Shapes.channel(value) != null && !keySeen) {
      channel = Shapes.channel(value);
      // German begins with "Name:", too.
      english &= line.label().equals("description");
    } else if (isKey(line)) {
      keySeen = true;
      key = Shapes.partialKey(value);
    } else if (!keySeen && sku == null && Shapes.guid(value) != null) {
      sku = Shapes.guid(value);
    } else {
      return false;
    }
    return true;
  }

  private boolean isKey(Line line) {
    if (keySeen) return false;
    if (SlmgrWords.PARTIAL_KEY.contains(line.label())) return true;
    return !english && channel != null && KEY.matcher(line.value()).matches();
  }

  private boolean takesState(Line line) {
    if (isState(line)) {
      stateSeen = true;
      state = SlmgrWords.status(line.value().toLowerCase(Locale.ROOT));
      return state != null;
    }
    var left = left(line);
    if (left != null) {
      minutes = left;
      expires = SlmgrWords.isVolumeExpiration(line.label());
      return true;
    }
    // Of all states, only the notification is explained with a code.
    var code = stateSeen ? Shapes.code(line.value()) : null;
    if (code != null) reason = code;
    return code != null;
  }

  private boolean isState(Line line) {
    return !stateSeen && (line.label().equals("license status") || (keySeen && !english));
  }

  private @Nullable Long left(Line line) {
    if (minutes != null || !stateSeen) return null;
    var cut = line.says("minute") && COUNTDOWN.matcher(line.label()).matches();
    return cut ? Shapes.number(line.value()) : Shapes.minutesAndDays(line.value());
  }

  private boolean takesHost(Line line) {
    if (!line.label().contains("kms")) return false;
    var known =
        line.label().endsWith("kms machine name")
            || line.label().endsWith("kms machine name from dns");
    var host = known || Shapes.hasPort(line.value()) ? Shapes.kmsHost(line.value()) : null;
    if (host == null) return false;
    if (line.label().contains("dns")) discovered = host;
    else registered = host;
    return true;
  }

  private boolean isAside(Line line) {
    return !english || SlmgrAsides.has(line);
  }

  private boolean takeSentence(Line line) {
    if (line.says("this license is not in use")) {
      state = ProductState.UNLICENSED;
      return true;
    }
    return SlmgrAsides.has(line);
  }

  @Override
  public @Nullable Reading reading() {
    var host = registered != null ? registered : discovered;
    return isSilent()
        ? null
        : new Reading(name, sku, key, channel, judged(), reason, minutes, host);
  }

  // "Name:" alone begins many a text that is not about licences.
  private boolean isSilent() {
    var named = english && name != null && name.equals(Shapes.name(name));
    return !named && channel == null && key == null && sku == null && !stateSeen && state == null;
  }

  private @Nullable ProductState judged() {
    if (state != null) return state;
    if (reason != null) return ProductState.NOTIFICATION;
    var activated =
        Reading.KMS_CLIENT.equals(channel)
            && minutes != null
            && minutes > (expires ? 0 : LONGEST_GRACE_MINUTES);
    if (activated) return ProductState.LICENSED;
    return stateSeen ? ProductState.UNKNOWN : null;
  }
}

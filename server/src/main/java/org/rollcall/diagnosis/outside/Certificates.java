package org.rollcall.diagnosis.outside;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollcall.diagnosis.outside.Sign.Check;

/** What does a listener's certificate say: who issued it, until when, for which names? */
final class Certificates {
  private static final int MOST_NAMES = 10;
  private static final int LONGEST = 200;

  private Certificates() {}

  static Sign judged(X509Certificate shown, String host, Instant now) {
    var names = names(shown);
    var details =
        Map.of(
            "issuer", clean(shown.getIssuerX500Principal().getName()),
            "until", shown.getNotAfter().toInstant().toString(),
            "names", String.join(", ", names));
    var inTime =
        !now.isAfter(shown.getNotAfter().toInstant())
            && !now.isBefore(shown.getNotBefore().toInstant());
    if (!inTime) return Sign.bad(Check.CERTIFICATE, details, "fault.tls_expired");
    var named = names.stream().anyMatch(name -> covers(name, host));
    return named
        ? Sign.good(Check.CERTIFICATE, details)
        : Sign.bad(Check.CERTIFICATE, details, "fault.tls_wrong_name");
  }

  /** RFC 6125: a star stands for one label, the first. */
  private static boolean covers(String name, String host) {
    if (name.equalsIgnoreCase(host)) return true;
    var dot = host.indexOf('.');
    return name.startsWith("*.")
        && dot > 0
        && name.substring(1).equalsIgnoreCase(host.substring(dot));
  }

  private static List<String> names(X509Certificate shown) {
    var names = new ArrayList<String>();
    try {
      var all = shown.getSubjectAlternativeNames();
      if (all == null) return List.of(commonName(shown));
      for (var one : all) {
        if (names.size() < MOST_NAMES && one.get(1) instanceof String name) names.add(clean(name));
      }
    } catch (CertificateParsingException _) {
      // A certificate without names that anybody could read.
    }
    return names;
  }

  private static String commonName(X509Certificate shown) {
    for (var part : shown.getSubjectX500Principal().getName().split(",", -1)) {
      if (part.strip().toUpperCase(Locale.ROOT).startsWith("CN="))
        return clean(part.strip().substring(3));
    }
    return "";
  }

  /** A PC writes what it likes there. */
  private static String clean(String text) {
    var plain = text.replaceAll("\\p{C}", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}

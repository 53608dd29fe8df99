package org.rollcall.compliance.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.asof.History.Question;
import org.rollcall.inventory.selector.Selector;

/**
 * Which report is wanted, of what time, over which machines?
 *
 * @param selector which machines, as they are now; null for all that were in use then
 * @param by what coverage is counted by
 * @param since the day on which a stretch begins, or that the present one is compared with
 * @param on the day for which agreements are asked, where that is another than the time itself
 */
public record ReportOrder(
    ReportKind kind,
    AsOf asOf,
    @Nullable Selector selector,
    By by,
    LocalDate since,
    @Nullable LocalDate on) {

  /** By what is coverage counted? */
  public enum By {
    OWNER,
    BUILDING,
    ROOM,
    PRODUCT,
    FAMILY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<By> ofCode(String code) {
      return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
    }
  }

  Question question() {
    return new Question(asOf, selector);
  }

  /** What its file is called. */
  public String fileName(Form form) {
    var day = asOf.day();
    var at = day != null ? day.toString() : asOf.before().toString().substring(0, 10);
    return "rollcall-" + kind.code() + "-" + at + "." + form.code();
  }

  /** What distinguishes it from another report of its kind, by names that the API has, too. */
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    if (asOf.day() != null) parameters.put("as_of", asOf.day().toString());
    if (selector != null) parameters.put("selector", selector.toString());
    if (kind == ReportKind.COVERAGE) parameters.put("by", by.code());
    if (kind.hasBeginning()) parameters.put("since", since.toString());
    if (on != null) parameters.put("on", on.toString());
    return parameters;
  }
}

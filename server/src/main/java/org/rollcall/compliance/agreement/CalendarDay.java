package org.rollcall.compliance.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which day did somebody write, by the years of the Common Era or of the Republic of China? */
public final class CalendarDay {
  private static final Pattern FORM =
      Pattern.compile("(民國)?\\s*(\\d{2,4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

  /** The year 1 of the Republic was 1912. */
  private static final int BEFORE_THE_REPUBLIC = 1_911;

  private CalendarDay() {}

  /** {@code 2023-03-01}, {@code 112/03/01} and {@code 民國112年3月1日} are one day. */
  public static Optional<LocalDate> parse(String text) {
    var form = FORM.matcher(text.strip());
    if (!form.matches()) return Optional.empty();
    var year = Integer.parseInt(form.group(2));
    var ofTheRepublic = form.group(1) != null || year < 1_000;
    try {
      return Optional.of(
          LocalDate.of(
              ofTheRepublic ? year + BEFORE_THE_REPUBLIC : year,
              Integer.parseInt(form.group(3)),
              Integer.parseInt(form.group(4))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** {@code 112/03/01}; before 1912 there is no such year, and the day stays as it is. */
  public static String ofTheRepublic(LocalDate day) {
    var year = day.getYear() - BEFORE_THE_REPUBLIC;
    return year < 1
        ? day.toString()
        : "%d/%02d/%02d".formatted(year, day.getMonthValue(), day.getDayOfMonth());
  }
}

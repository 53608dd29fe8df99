package org.rollcall.compliance.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which form is a report handed in? */
public enum Form {
  JSON("application/json"),
  CSV("text/csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String mediaType;

  Form(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The code, which is also how the names of such files end. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Form> ofCode(String code) {
    return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
  }

  /** The first form that an Accept header names. */
  public static Optional<Form> ofMediaTypes(String accept) {
    return Arrays.stream(accept.split(","))
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .flatMap(type -> Arrays.stream(values()).filter(form -> form.mediaType.equals(type)))
        .findFirst();
  }

  FormWriter writer(Words words) {
    return switch (this) {
      case JSON -> new JsonWriter(words);
      case CSV -> new CsvWriter(words);
      case XLSX -> new XlsxWriter(words);
      case PDF -> new PdfWriter(words);
    };
  }
}

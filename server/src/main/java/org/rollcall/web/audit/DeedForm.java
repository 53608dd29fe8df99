package org.rollcall.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.DeedLine;
import org.rollcall.audit.KeptDeed;
import org.rollcall.store.TextMap;
import org.rollcall.table.Column;
import org.rollcall.table.Csv;

/** In which form is the record handed out: for a spreadsheet, or to be verified elsewhere? */
enum DeedForm {
  CSV("text/csv;charset=utf-8"),
  JSONL("application/jsonl;charset=utf-8");

  private static final List<Column<KeptDeed>> COLUMNS =
      List.of(
          new Column<>("id", KeptDeed::id),
          new Column<>("at", kept -> kept.deed().at().toString()),
          new Column<>("by", kept -> kept.deed().by()),
          new Column<>("code", kept -> kept.deed().code()),
          new Column<>("on", kept -> kept.deed().on()),
          new Column<>("details", kept -> TextMap.toJson(kept.deed().details())),
          new Column<>("number", DeedForm::number),
          new Column<>("mac", kept -> kept.seal() == null ? null : kept.seal().mac()),
          new Column<>("key_id", kept -> kept.seal() == null ? null : kept.seal().keyId()));

  private final String mediaType;

  DeedForm(String mediaType) {
    this.mediaType = mediaType;
  }

  static Optional<DeedForm> ofCode(String code) {
    return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  byte[] heading() {
    return switch (this) {
      case CSV -> bytes(csv(List.of(), true));
      case JSONL -> new byte[0];
    };
  }

  byte[] rows(List<KeptDeed> deeds) {
    return switch (this) {
      case CSV -> bytes(csv(deeds, false));
      case JSONL ->
          bytes(deeds.stream().map(DeedLine::write).collect(Collectors.joining("\n", "", "\n")));
    };
  }

  private static String csv(List<KeptDeed> deeds, boolean heading) {
    var text = new StringBuilder();
    try {
      if (heading) Csv.write(text, COLUMNS, deeds);
      else Csv.rows(text, COLUMNS, deeds);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static @Nullable Object number(KeptDeed kept) {
    return kept.seal() == null ? null : Long.valueOf(kept.seal().number());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.rollcall.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can a list say of a machine? Each with the headings by which people call it. */
public enum Attribute {
  NAME("電腦名稱", "電腦", "名稱", "設備名稱", "computer", "computer name", "machine"),
  ADDRESS("位址", "ip", "ip位址", "ip 位址", "ip address"),
  PORT("連接埠"),
  TRANSPORT("連線方式"),
  ROOM("地點", "教室", "電腦教室", "location"),
  BUILDING("大樓", "建築", "建物", "館別"),
  MAC("mac位址", "mac 位址", "mac address", "網卡位址", "網路卡號"),
  CREDENTIAL("帳號", "登入帳號"),
  NOTE("備註", "說明", "notes", "remark"),
  OWNER("使用單位", "單位", "部門", "owner unit", "owner_unit", "department"),
  SERIAL("序號", "機身序號", "serial number", "serial_number", "serial no", "s/n"),
  BIOS_UUID("uuid", "bios uuid", "主機板uuid"),
  LIFE_CYCLE("使用狀況", "生命週期", "life cycle", "lifecycle"),
  SEAT("座位", "座號", "seat number");

  // Between bars, since an enum's fields are to be immutable.
  private final String headings;

  Attribute(String... headings) {
    this.headings = "|" + String.join("|", headings) + "|";
  }

  /** The stable code: stored, sent and used as a heading as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Attribute> ofCode(String code) {
    return Arrays.stream(values()).filter(attribute -> attribute.code().equals(code)).findFirst();
  }

  /** Which attribute a column with this heading holds. */
  public static Optional<Attribute> ofHeading(String heading) {
    var lower = heading.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.indexOf('|') >= 0) return Optional.empty();
    return ofCode(lower)
        .or(
            () ->
                Arrays.stream(values())
                    .filter(attribute -> attribute.headings.contains("|" + lower + "|"))
                    .findFirst());
  }
}

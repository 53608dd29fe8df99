package org.rollcall.activation.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;

/**
 * What does somebody run by hand to activate a PC against these KMS hosts? A zip, always the same.
 */
public record Kit(@Nullable KmsAddress office, @Nullable KmsAddress windows) {
  public static final String COMMAND_FILE = "rollcall-activate.cmd";
  public static final String README_FILE = "讀我-README.txt";

  // A fixed time, without a zone: the same hosts give the same bytes everywhere.
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  // Notepad before Windows 10 1903 tells UTF-8 by its mark only.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  public Kit {
    if (office == null && windows == null) throw new IllegalArgumentException("no KMS host");
  }

  /** Writes the zip and leaves the stream open. */
  public void write(OutputStream out) throws IOException {
    // Explorer believes the names to be UTF-8 only where the zip says so, and so it does here.
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, COMMAND_FILE, commandFile());
    put(zip, README_FILE, BYTE_ORDER_MARK + readme());
    zip.finish();
  }

  private String commandFile() throws IOException {
    return text("rollcall-activate.cmd")
        .replace("@OFFICE_HOST@", office == null ? "" : office.host())
        .replace("@OFFICE_PORT@", office == null ? "" : Integer.toString(office.port()))
        .replace("@WINDOWS_KMS@", windows == null ? "" : windows.toString());
  }

  private String readme() throws IOException {
    return text("readme.txt")
        .replace("@OFFICE@", office == null ? "-" : office.toString())
        .replace("@WINDOWS@", windows == null ? "-" : windows.toString());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** cmd finds labels reliably only in lines that end with CR LF. */
  private static String text(String file) throws IOException {
    try (var stream = Kit.class.getResourceAsStream("/kit/" + file)) {
      if (stream == null) throw new IllegalStateException("no file " + file);
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }
  }
}

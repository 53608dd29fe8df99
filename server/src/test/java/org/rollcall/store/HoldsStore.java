package org.rollcall.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Another process that has the store open until it is ended. */
final class HoldsStore {
  private HoldsStore() {}

  /** Returns when the other process has it open. */
  static Process start(StoreLocation location) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                HoldsStore.class.getName(),
                location.url())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    if (lines.readLine() == null) throw new IOException("the other process gave up");
    return process;
  }

  public static void main(String[] args) throws SQLException, IOException {
    try (var _ = DriverManager.getConnection(args[0])) {
      System.out.println("open");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}

package org.rollcall.inventory.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Does a workbook unpack to a size that a list of machines may have? */
final class Unpacked {
  // 100,000 rows of ten cells are 60 MB of XML; what says more is made to fill a memory.
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_PARTS = 1_000;

  private Unpacked() {}

  /** Counted by unpacking, since the sizes that an archive states may be lies. */
  static boolean isBearable(byte[] file) throws IOException {
    var buffer = new byte[64 << 10];
    long bytes = 0;
    var parts = 0;
    try (var archive = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (archive.getNextEntry() != null) {
        if (++parts > MOST_PARTS) return false;
        for (var read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
          bytes += read;
          if (bytes > MOST_BYTES) return false;
        }
      }
    }
    return true;
  }
}

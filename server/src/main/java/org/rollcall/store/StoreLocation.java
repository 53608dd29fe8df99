package org.rollcall.store;

import java.nio.file.Path;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** Where is the store? An H2 file unless told otherwise; the password never prints. */
public record StoreLocation(String url, @Nullable String user, @Nullable String password) {
  // async: and WRITE_DELAY=0: an interrupt does not close the file, a crash loses no commit.
  // Whoever opened the store closes it: at Ctrl-C the visits in hand still have to be written.
  // In KB: the indexes of a whole campus fit, which they do not into a sixteenth of the heap.
  private static final String H2_FILE_OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=98304";
  // A visit asks some forty different questions; H2 keeps the plans of eight unless told otherwise.
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000"
          + ";QUERY_CACHE_SIZE=64";

  public StoreLocation {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("neither an H2 nor a PostgreSQL address: " + shown(url));
    }
  }

  /** A store in this file ({@code .mv.db} is added to its name), made when it is not there. */
  public static StoreLocation file(Path file) {
    var path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
    if (path.indexOf(';') >= 0) {
      throw new IllegalArgumentException("a store's file name holds no semicolon: " + path);
    }
    return new StoreLocation("jdbc:h2:async:" + path + H2_FILE_OPTIONS + H2_OPTIONS, null, null);
  }

  /** A store that is gone when it is closed. */
  public static StoreLocation memory(String name) {
    return new StoreLocation("jdbc:h2:mem:" + name + H2_OPTIONS, null, null);
  }

  public boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  SQLDialect dialect() {
    return isPostgres() ? SQLDialect.POSTGRES : SQLDialect.H2;
  }

  /** The address without its options, which may hold a password. */
  public String shown() {
    return shown(url);
  }

  private static String shown(String url) {
    var path = url.replaceFirst("[;?].*", "").replaceFirst("^jdbc:(h2:)?(async:|file:)?", "");
    return path.replaceFirst("//[^/@]*@", "//");
  }

  @Override
  public String toString() {
    return shown();
  }
}

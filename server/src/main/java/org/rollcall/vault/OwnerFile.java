package org.rollcall.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is in a file that nobody but its owner may read? */
public final class OwnerFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  // A key or a token has some 50 characters; a larger file is another file.
  private static final int LARGEST = 4096;

  private OwnerFile() {}

  /** What the file says; empty where there is none. */
  public static Optional<String> read(Path file) throws IOException {
    if (!Files.exists(file)) return Optional.empty();
    if (isOpenToOthers(file)) throw new TooOpen(file);
    if (Files.size(file) > LARGEST) throw new IOException("not a key or a token: " + file);
    return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
  }

  /** What the file says; where there is none, it is made with what {@code fresh} supplies. */
  public static String readOrMake(Path file, Supplier<String> fresh) throws IOException {
    var known = read(file);
    if (known.isPresent()) return known.get();
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Written aside first, for the owner only as such files are: nobody ever reads half of it.
    var draft = Files.createTempFile(folder, ".rollcall-", ".tmp");
    try {
      Files.writeString(draft, fresh.get() + "\n", StandardCharsets.UTF_8);
      Files.move(draft, file);
    } catch (FileAlreadyExistsException _) {
      // Somebody else made it at the same moment, and theirs counts.
    } finally {
      Files.deleteIfExists(draft);
    }
    return read(file).orElseThrow(() -> new IOException("gone again: " + file));
  }

  /** Writes the file in place of the one that was there, for its owner only. */
  public static void replace(Path file, String text) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var draft = Files.createTempFile(folder, ".rollcall-", ".tmp");
    try {
      Files.writeString(draft, text + "\n", StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
    return view != null && !OWNER.containsAll(view.readAttributes().permissions());
  }

  /** Which file could others read, too? */
  public static final class TooOpen extends IOException {
    private static final long serialVersionUID = 1L;

    TooOpen(Path file) {
      super(file.toString());
    }
  }
}

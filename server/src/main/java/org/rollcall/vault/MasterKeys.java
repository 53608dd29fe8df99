package org.rollcall.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.VaultShut.Reason;

/** Which keys are at hand? The first seals; the others only open what was sealed under them. */
public record MasterKeys(List<MasterKey> keys) {
  public MasterKeys {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) throw new VaultShut(Reason.KEY_UNREADABLE, "");
  }

  /** Reads keys that white space or commas separate. */
  public static MasterKeys parse(String text, String source) {
    var parts = text.strip().split("[\\s,]+");
    return new MasterKeys(
        List.of(parts).stream()
            .map(
                part ->
                    MasterKey.parse(part)
                        .orElseThrow(() -> new VaultShut(Reason.KEY_UNREADABLE, source)))
            .toList());
  }

  /**
   * The keys of the environment, else of the file. A file that is missing is made, unless something
   * was sealed before: its key has to be found again then, and a new one would only hide that.
   *
   * @param needed the ids of the keys under which something is sealed
   */
  public static MasterKeys load(@Nullable String environment, Path file, Set<String> needed) {
    var keys =
        environment == null || environment.isBlank()
            ? ofFile(file, needed)
            : parse(environment, VaultShut.VARIABLE);
    for (var id : needed) {
      if (keys.byId(id).isEmpty()) throw new VaultShut(Reason.KEY_WRONG, file.toString());
    }
    return keys;
  }

  private static MasterKeys ofFile(Path file, Set<String> needed) {
    try {
      var text = OwnerFile.read(file);
      if (text.isEmpty() && !needed.isEmpty()) {
        throw new VaultShut(Reason.KEY_MISSING, file.toString());
      }
      return parse(OwnerFile.readOrMake(file, MasterKey::fresh), file.toString());
    } catch (OwnerFile.TooOpen _) {
      throw new VaultShut(Reason.FILE_TOO_OPEN, file.toString());
    } catch (IOException _) {
      throw new VaultShut(Reason.KEY_UNREADABLE, file.toString());
    }
  }

  /** The ids of all of them. */
  public Set<String> ids() {
    return keys.stream().map(MasterKey::id).collect(Collectors.toUnmodifiableSet());
  }

  /** What a file says once a fresh key seals and the former ones go on opening. */
  public static String withFresh(String former) {
    return (MasterKey.fresh() + "\n" + former.strip()).strip();
  }

  /** The id of the key that seals. */
  public String currentId() {
    return current().id();
  }

  /** A key for the purpose that the label names, made of the key with this id. */
  public Optional<SecretKey> derived(String id, String label) {
    return byId(id).map(key -> key.derived(label));
  }

  MasterKey current() {
    return keys.getFirst();
  }

  Optional<MasterKey> byId(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }
}

package org.rollcall.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.vault.VaultShut.Reason;

class MasterKeysTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("state").resolve("vault-key");
  }

  private static void assertShut(ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            VaultShut.class, shut -> assertThat(shut.reason()).isEqualTo(reason));
  }

  @Test
  void the_first_start_makes_a_key_that_only_its_owner_can_read() throws IOException {
    var made = MasterKeys.load(null, file(), Set.of());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    var again = MasterKeys.load("", file(), Set.of(made.current().id()));
    assertThat(again.current().id()).isEqualTo(made.current().id());
    assertThat(file().getParent()).isDirectoryNotContaining(found -> !found.equals(file()));
  }

  @Test
  void a_missing_key_is_not_made_anew_where_something_is_sealed() {
    assertShut(() -> MasterKeys.load(null, file(), Set.of("0123456789abcdef")), Reason.KEY_MISSING);
    assertThat(file()).doesNotExist();
  }

  @Test
  void another_key_than_that_of_the_sealed_is_wrong() {
    assertShut(
        () -> MasterKeys.load(MasterKey.fresh(), file(), Set.of("0123456789abcdef")),
        Reason.KEY_WRONG);
  }

  @Test
  void what_is_no_key_is_said_to_be_none() {
    assertShut(() -> MasterKeys.load("c2hvcnQ=", file(), Set.of()), Reason.KEY_UNREADABLE);
    assertShut(() -> MasterKeys.load("not base64!", file(), Set.of()), Reason.KEY_UNREADABLE);
  }

  @Test
  void a_file_that_others_can_read_is_refused() throws IOException {
    var file = Files.writeString(folder.resolve("key"), MasterKey.fresh());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertShut(() -> MasterKeys.load(null, file, Set.of()), Reason.FILE_TOO_OPEN);
  }

  @Test
  void neither_a_key_nor_its_keys_print_what_they_are() {
    var text = MasterKey.fresh();

    assertThat(MasterKeys.parse(text, "test").toString()).doesNotContain(text.substring(0, 8));
  }
}

package org.rollcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2FileTest extends StoreTests {
  private Path file = Path.of("");
  private Database database = Database.open(StoreLocation.memory("until-the-file-is-there"));

  @BeforeAll
  void open(@TempDir Path folder) {
    OtherZone.set();
    database.close();
    file = folder.resolve("rollcall store");
    database = Database.open(StoreLocation.file(file));
  }

  @AfterAll
  void close() {
    database.close();
    OtherZone.reset();
  }

  @Override
  Database database() {
    return database;
  }

  @Test
  void what_was_kept_is_there_when_the_file_is_opened_again(@TempDir Path other) {
    var location = StoreLocation.file(other.resolve("kept"));
    long machine;
    try (var first = Database.open(location)) {
      machine = Stores.in(first).newMachine().id();
    }
    try (var again = Database.open(location)) {
      assertThat(Stores.in(again).machines().byId(machine)).isPresent();
    }
  }

  @Test
  void a_store_in_use_by_another_process_is_said_to_be_in_use_by_its_file(@TempDir Path other)
      throws IOException, InterruptedException {
    var location = StoreLocation.file(other.resolve("taken"));
    var holder = HoldsStore.start(location);
    try {
      assertThatThrownBy(() -> Database.open(location))
          .isInstanceOfSatisfying(
              StoreInUse.class, inUse -> assertThat(inUse.file()).endsWith("/taken"));
    } finally {
      holder.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    try (var free = Database.open(location)) {
      assertThat(Stores.in(free).machines().all()).isEmpty();
    }
  }
}

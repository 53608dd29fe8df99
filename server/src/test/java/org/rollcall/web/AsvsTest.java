package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of what is asked of authentication: each item has its test, or a reason. */
class AsvsTest {
  private record Item(String number, String asked, String shown) {}

  private static List<Item> items() throws IOException {
    try (var file = AsvsTest.class.getResourceAsStream("/asvs-level-2.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", 3))
          .map(cells -> new Item(cells[0].strip(), cells[1].strip(), cells[2].strip()))
          .toList();
    }
  }

  private static boolean exists(String test) {
    var dot = test.lastIndexOf('.');
    try {
      var type = Class.forName("org.rollcall." + test.substring(0, dot));
      return Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.getName().equals(test.substring(dot + 1)))
          .anyMatch(AsvsTest::isTest);
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  private static boolean isTest(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(one -> one.annotationType().getSimpleName().endsWith("Test"));
  }

  @Test
  void every_item_has_a_test_that_exists_or_a_reason() throws Exception {
    var wrong = new ArrayList<Item>();
    for (var item : items()) {
      var isReason = item.shown().startsWith("- ") && item.shown().length() > 10;
      if (!isReason && !exists(item.shown())) wrong.add(item);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_list_covers_authentication_sessions_and_access_and_names_nothing_twice()
      throws Exception {
    var numbers = items().stream().map(Item::number).toList();

    assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(65);
    for (var chapter : List.of("2.1.", "2.5.", "2.8.", "3.2.", "3.4.", "4.1.", "4.3.")) {
      assertThat(numbers).anyMatch(number -> number.startsWith(chapter));
    }
  }
}

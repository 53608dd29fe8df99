package org.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void whatever_the_order_in_which_events_come_it_knows_which_were_seen() {
    var random = new Random(4711);
    for (var round = 0; round < 200; round++) {
      var ids = new ArrayList<>(LongStream.rangeClosed(101, 140).boxed().toList());
      Collections.shuffle(ids, random);
      var seen = new HashSet<Long>();
      var cursor = Cursor.at(100);
      for (var id : ids.subList(0, random.nextInt(41))) {
        cursor = cursor.with(id);
        seen.add(id);
        var back = Cursor.parse(cursor.toString()).orElseThrow();
        assertThat(back).isEqualTo(cursor);
      }
      for (var id : ids) assertThat(cursor.has(id)).isEqualTo(seen.contains(id));
      assertThat(cursor.has(100)).isTrue();
      assertThat(cursor.has(141)).isFalse();
    }
  }

  @Test
  void seen_in_order_it_is_one_number() {
    assertThat(Cursor.at(7).with(8).with(9)).hasToString("9");
    assertThat(Cursor.at(7).with(9).with(8)).hasToString("9");
    assertThat(Cursor.at(7).with(12)).hasToString("12~8-11");
    assertThat(Cursor.at(7).with(12).with(9)).hasToString("12~8-8.10-11");
  }

  @Test
  void what_was_rolled_back_is_waited_for_no_longer() {
    var cursor = Cursor.at(7).with(12).with(20);

    assertThat(cursor.settled(7)).hasToString("20~8-11.13-19");
    assertThat(cursor.settled(9)).hasToString("20~10-11.13-19");
    assertThat(cursor.settled(12)).hasToString("20~13-19");
    assertThat(cursor.settled(20)).hasToString("20");
  }

  @Test
  void with_too_many_gaps_for_a_header_it_would_rather_hear_twice_than_miss() {
    var cursor = Cursor.at(0);
    for (var id = 2; id <= 200; id += 2) cursor = cursor.with(id);

    assertThat(cursor).hasToString("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "x",
        "1~",
        "5~7-8",
        "5~3-2",
        "9~5-6.3-4",
        "9~5-9",
        "1;2",
        "12345678901234567890",
        "9~1-2.",
        "9~0-2",
        "5\n",
        "٣"
      })
  void what_is_no_cursor_is_none(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }

  @Test
  void a_cursor_is_read_as_it_was_written() {
    assertThat(Cursor.parse("12~8-8.10-11"))
        .contains(new Cursor(12, List.of(new Ids(8, 8), new Ids(10, 11))));
  }
}

package org.rollcall.inventory.selector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.inventory.selector.Value.Comparison;

class SelectorPropertiesTest {
  @Property(tries = 2_000)
  void what_a_selector_writes_is_read_as_the_same_selector(@ForAll("selectors") Selector selector) {
    assertThat(Selector.parse(selector.toString())).isEqualTo(selector);
  }

  @Property(tries = 2_000)
  void whatever_is_typed_is_either_read_or_told_to_be_wrong_within_the_text(
      @ForAll("typed") String typed) {
    try {
      var selector = Selector.parse(typed);
      assertThat(Selector.parse(selector.toString())).isEqualTo(selector);
    } catch (BadSelector bad) {
      assertThat(bad.offset()).isBetween(0, typed.length());
      assertThat(bad.offset() + bad.length()).isLessThanOrEqualTo(typed.length() + 1);
    }
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "room:", "state:", "licensed", "expires:", "<30d", " or ", "(", ")", "-"),
            Arbitraries.of(
                "\"", ",", ":", "：", "　", "none", "label.", "=", "*", "2026-01-01", ".."),
            Arbitraries.strings().ofMaxLength(3))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Selector> selectors() {
    return Arbitraries.recursive(this::leaves, this::compound, 0, 3);
  }

  private Arbitrary<Selector> leaves() {
    return Arbitraries.oneOf(texts().map(Selector.Word::new), terms());
  }

  private Arbitrary<Selector> compound(Arbitrary<Selector> inner) {
    var several = inner.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        inner,
        inner.map(Selector.Not::new),
        several.map(Selector.All::new),
        several.map(Selector.AnyOf::new));
  }

  private Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "A101", "none", "or", "-x", "a:b", "a b", "*", "=x", "<3", "「教室」", "\\", "\""),
        Arbitraries.strings().ofMinLength(1).ofMaxLength(6).filter(text -> !text.isBlank()));
  }

  private Arbitrary<Selector> terms() {
    return Arbitraries.of(Subject.values())
        .flatMap(
            subject ->
                Combinators.combine(values(subject).list().ofMinSize(1).ofMaxSize(3), texts())
                    .as(
                        (values, text) ->
                            new Selector.Term(
                                subject, subject == Subject.LABEL ? text : null, values)));
  }

  private Arbitrary<Value> values(Subject subject) {
    return switch (subject.form()) {
      case WHOLE, PART ->
          Combinators.combine(texts(), Arbitraries.of(true, false))
              .as((text, exact) -> new Value.Text(text, exact, false));
      case CODE ->
          Arbitraries.oneOf(
              Arbitraries.just(new Value.None()),
              Arbitraries.of(subject.codes()).map(Value.Code::new));
      case AHEAD, AGO -> times();
    };
  }

  private Arbitrary<Value> times() {
    var days =
        Arbitraries.integers()
            .between(0, 9_999)
            .map(day -> (Moment) new Moment.Day(LocalDate.of(2020, 1, 1).plusDays(day)));
    var distances =
        Combinators.combine(
                Arbitraries.integers().between(0, 99_999), Arbitraries.of('h', 'd', 'w', 'y'))
            .as((count, unit) -> (Moment) new Moment.Distance(count, unit));
    var signs =
        Arbitraries.of(
            Arrays.stream(Comparison.values())
                .filter(sign -> sign != Comparison.BETWEEN && sign != Comparison.ON)
                .toList());
    return Arbitraries.oneOf(
        Combinators.combine(signs, Arbitraries.oneOf(days, distances))
            .as((sign, moment) -> new Value.Time(sign, moment, null)),
        days.map(day -> new Value.Time(Comparison.ON, day, null)),
        Combinators.combine(days, days)
            .as((from, to) -> new Value.Time(Comparison.BETWEEN, from, to)),
        distances
            .list()
            .ofSize(2)
            .map(both -> new Value.Time(Comparison.BETWEEN, both.get(0), both.get(1))));
  }
}

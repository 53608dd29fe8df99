package org.rollcall.inventory.selector;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.rollcall.activation.ProductFamily;
import org.rollcall.activation.Standing;

/** Which products do terms speak of that belong to one and the same product? */
final class JooqProductTerms {
  /** From here on Windows itself says that the time runs out (Microsoft, KMS troubleshooting). */
  static final Duration EXPIRING = Duration.ofDays(30);

  private static final List<String> ACTIVATED =
      List.of(Standing.RENEWING.code(), Standing.STALLED.code());

  private JooqProductTerms() {}

  static Condition all(List<Selector.Term> terms, Stretch.Here here) {
    Condition all = PRODUCT.PRESENT.isTrue();
    for (var term : terms) all = all.and(one(term, here));
    return all;
  }

  /** The products of the family that a key names: every product for {@code product}. */
  static Condition family(Subject subject) {
    return switch (subject) {
      case WINDOWS -> PRODUCT.FAMILY.eq(ProductFamily.WINDOWS.code());
      case OFFICE -> PRODUCT.FAMILY.eq(ProductFamily.OFFICE.code());
      default -> noCondition();
    };
  }

  private static Condition one(Selector.Term term, Stretch.Here here) {
    var any = or(term.values().stream().map(value -> says(term.subject(), value, here)).toList());
    return family(term.subject()).and(any);
  }

  private static Condition says(Subject subject, Value value, Stretch.Here here) {
    return switch (value) {
      case Value.None _ -> nothing(subject);
      case Value.Code(var code) ->
          subject == Subject.RENEWAL ? renewal(code, here) : PRODUCT.STATE.eq(code);
      case Value.Text text ->
          JooqText.agrees(
              switch (subject) {
                case CHANNEL -> PRODUCT.CHANNEL;
                case KMS -> PRODUCT.KMS_HOST;
                case ERROR -> PRODUCT.ERROR_CODE;
                default -> PRODUCT.TITLE;
              },
              text,
              subject.form());
      case Value.Time time -> within(Stretch.of(time, here, true));
    };
  }

  private static Condition nothing(Subject subject) {
    return switch (subject) {
      case STATE -> PRODUCT.STATE.isNull();
      case CHANNEL -> PRODUCT.CHANNEL.isNull();
      case KMS -> PRODUCT.KMS_HOST.isNull();
      case ERROR -> PRODUCT.ERROR_CODE.isNull();
      case EXPIRES -> PRODUCT.EXPIRES_AT.isNull();
      case RENEWAL -> PRODUCT.STANDING.isNull();
      default -> PRODUCT.TITLE.isNull();
    };
  }

  /** The four ways a renewal can stand exclude each other; together with none they are all. */
  static Condition renewal(String code, Stretch.Here here) {
    var soon = here.now().plus(EXPIRING);
    var activated = PRODUCT.STANDING.in(ACTIVATED);
    return switch (code) {
      case "expired" ->
          PRODUCT
              .STANDING
              .eq(Standing.LAPSED.code())
              .or(activated.and(PRODUCT.EXPIRES_AT.le(here.now())));
      case "expiring" ->
          activated.and(PRODUCT.EXPIRES_AT.gt(here.now())).and(PRODUCT.EXPIRES_AT.le(soon));
      default -> PRODUCT.STANDING.eq(code).and(PRODUCT.EXPIRES_AT.gt(soon));
    };
  }

  private static Condition within(Stretch stretch) {
    Condition within = PRODUCT.EXPIRES_AT.isNotNull();
    if (stretch.from() != null) within = within.and(PRODUCT.EXPIRES_AT.ge(stretch.from()));
    return stretch.to() == null ? within : within.and(PRODUCT.EXPIRES_AT.lt(stretch.to()));
  }
}

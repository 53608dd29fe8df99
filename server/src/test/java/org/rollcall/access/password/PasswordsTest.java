package org.rollcall.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.access.UserName;
import org.rollcall.access.password.Passwords.Verdict;

class PasswordsTest {
  // The reference implementation's own test of version 0x13: two passes, 64 MiB, one lane.
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private static final Cost CHEAP = new Cost(64, 1, 1);
  private static final UserName USER = new UserName("chen.yihua");

  private final Passwords passwords = new Passwords(CHEAP);
  private final PasswordRules rules = new PasswordRules();

  @Test
  void what_the_reference_implementation_wrote_is_read() {
    assertThat(new Passwords(CHEAP).judge(Optional.of(REFERENCE), "password"))
        .isInstanceOf(Verdict.Right.class);
    assertThat(new Passwords(CHEAP).judge(Optional.of(REFERENCE), "passwore"))
        .isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void the_usual_cost_is_that_of_rfc_9106() {
    var hash = new Passwords(Cost.USUAL).hash("x");

    assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=3,p=4$");
  }

  @Test
  void a_password_is_right_and_any_other_is_wrong() {
    var kept = Optional.of(passwords.hash("purple-tractor"));

    assertThat(passwords.judge(kept, "purple-tractor")).isInstanceOf(Verdict.Right.class);
    assertThat(passwords.judge(kept, "Purple-tractor")).isInstanceOf(Verdict.Wrong.class);
    assertThat(passwords.judge(kept, "")).isInstanceOf(Verdict.Wrong.class);
    assertThat(kept.get()).doesNotContain("purple");
  }

  @Test
  void one_password_is_never_kept_as_the_same_twice() {
    assertThat(passwords.hash("same")).isNotEqualTo(passwords.hash("same"));
  }

  @Test
  void a_password_is_the_same_however_a_keyboard_composes_it() {
    var kept = Optional.of(passwords.hash("caf\u00e9-au-lait"));

    assertThat(passwords.judge(kept, "cafe\u0301-au-lait")).isInstanceOf(Verdict.Right.class);
  }

  @Test
  void nobody_has_a_password_not_even_the_one_that_stands_in() {
    assertThat(passwords.judge(Optional.empty(), "nobody's password"))
        .isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void a_hash_that_came_too_cheap_is_replaced_when_its_password_is_seen() {
    var dearer = new Passwords(new Cost(128, 2, 1));
    var verdict = dearer.judge(Optional.of(passwords.hash("old")), "old");

    assertThat(verdict).isInstanceOf(Verdict.Dated.class);
    var fresh = Optional.of(((Verdict.Dated) verdict).hash());
    assertThat(dearer.judge(fresh, "old")).isInstanceOf(Verdict.Right.class);
    assertThat(passwords.judge(fresh, "old")).isInstanceOf(Verdict.Right.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "plain"
      })
  void a_hash_that_nobody_of_ours_wrote_is_no_hash(String kept) {
    assertThatThrownBy(() -> passwords.judge(Optional.of(kept), "x"))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password1", "12345678", "qwertyuiop", "P@ssw0rd", "rollcall1", "chen.yihua1"})
  void what_everybody_tries_first_is_refused(String password) {
    assertThat(rules.objection(password, USER)).contains("password_guessable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"purple tractor sings", "correcthorsebatterystaple", "紫色拖拉機在唱歌呢", "kq7vmx2pzt"})
  void a_long_one_needs_no_digits_capitals_or_signs(String password) {
    assertThat(rules.objection(password, USER)).isEmpty();
  }

  @Test
  void length_counts_characters_from_eight_to_256() {
    assertThat(rules.objection("kq7vmx2", USER)).contains("password_too_short");
    assertThat(rules.objection("kq7vmx2z", USER)).isEmpty();
    assertThat(rules.objection("kq7vmx2z-".repeat(28), USER)).isEmpty();
    assertThat(rules.objection("kq7vmx2z-".repeat(29), USER)).contains("password_too_long");
    assertThat(rules.objection("a".repeat(100), USER)).contains("password_guessable");
  }
}

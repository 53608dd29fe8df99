package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.activation.Hresult;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.wsman.SoapAnswer.SoapFault;

class WsmanFaultsTest {
  @ParameterizedTest
  @CsvSource({
    "5, AccessDenied, NOT_ADMINISTRATOR",
    "2147942405, '', NOT_ADMINISTRATOR",
    "2150859173, QuotaLimit, QUOTA",
    "2150859174, '', QUOTA",
    "2150858815, '', QUOTA",
    "2150859236, '', QUOTA",
    "2150859242, '', QUOTA",
    "17, QuotaLimit, QUOTA",
    "2150858843, InvalidSelectors, SHELL_GONE",
    "995, '', SHELL_GONE",
    "2147943395, '', SHELL_GONE",
    "1115, '', SHELL_GONE",
    "1909, AccessDenied, ACCOUNT_LOCKED",
    "2147944309, '', ACCOUNT_LOCKED",
    "3221226036, '', ACCOUNT_LOCKED",
    "1326, '', LOGIN_REFUSED",
    "3221225581, '', LOGIN_REFUSED",
    "2150859180, '', REFUSED",
    "2150858793, TimedOut, TIMED_OUT",
    "2150858752, '', NONSENSE"
  })
  void a_code_tells_the_fault(long code, String subcode, Kind kind) {
    var fault = WsmanFaults.of(new SoapFault(code, subcode), Phase.CREATE);

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.phase()).isEqualTo(Phase.CREATE);
    assertThat(fault.code()).isEqualTo(new Hresult((int) code));
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDenied, NOT_ADMINISTRATOR",
    "QuotaLimit, QUOTA",
    "TimedOut, TIMED_OUT",
    "Other, NONSENSE"
  })
  void without_a_code_the_subcode_does(String subcode, Kind kind) {
    var fault = WsmanFaults.of(new SoapFault(null, subcode), Phase.RECEIVE);

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.code()).isNull();
  }

  @Test
  void a_quota_code_with_a_strange_subcode_is_still_a_quota() {
    assertThat(WsmanFaults.of(new SoapFault(2150859175L, "AccessDenied"), Phase.CREATE).kind())
        .isEqualTo(Kind.QUOTA);
  }
}

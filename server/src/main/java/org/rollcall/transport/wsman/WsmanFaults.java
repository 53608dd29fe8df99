package org.rollcall.transport.wsman;

import java.util.Set;
import org.rollcall.activation.Hresult;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Phase;
import org.rollcall.transport.wsman.SoapAnswer.SoapFault;

/** Which Fault does a PC mean by a WS-Management fault? */
final class WsmanFaults {
  // wsmerror.h: ERROR_WSMAN_QUOTA_LIMIT, _MAX_SHELLS, _MAX_OPERATIONS, _USER, _SYSTEM,
  // _MAX_SHELLUSERS, and the _PPQ family from _MAX_SHELLS_PPQ to _MIN_REQUIREMENT_…
  private static final Set<Long> QUOTAS =
      Set.of(
          2150858815L,
          2150859173L,
          2150859174L,
          2150859175L,
          2150859176L,
          2150859179L,
          2150859236L,
          2150859237L,
          2150859238L,
          2150859239L,
          2150859240L,
          2150859241L,
          2150859242L);
  private static final long REMOTE_SHELLS_NOT_ALLOWED = 2150859180L;
  private static final long SHELL_NOT_FOUND = 2150858843L;

  private WsmanFaults() {}

  static Fault of(SoapFault fault, Phase phase) {
    var code = fault.code();
    var result = Fault.of(code == null ? kindOf(fault.subcode()) : kindOf(code, fault), phase);
    return code == null ? result : result.withCode(new Hresult((int) (long) code));
  }

  /** Whether the shell is no more, so that there is none to give back. */
  static boolean isShellNotFound(SoapFault fault) {
    return fault.code() != null && fault.code() == SHELL_NOT_FOUND;
  }

  /** ERROR_BROKEN_PIPE, ERROR_NO_DATA: the command ended, or closed its input, before it had it. */
  static boolean isInputClosed(SoapFault fault) {
    var code = fault.code();
    return code != null && (win32(code) == 109 || win32(code) == 232);
  }

  private static Kind kindOf(long code, SoapFault fault) {
    if (QUOTAS.contains(code)) return Kind.QUOTA;
    if (code == SHELL_NOT_FOUND) return Kind.SHELL_GONE;
    if (code == REMOTE_SHELLS_NOT_ALLOWED) return Kind.REFUSED;
    if (fault.isOperationTimeout()) return Kind.TIMED_OUT;
    // NTSTATUS ([MS-ERREF] 2.3): a locked account, a wrong password
    if (code == 0xC000_0234L) return Kind.ACCOUNT_LOCKED;
    if (code == 0xC000_006DL) return Kind.LOGIN_REFUSED;
    return switch ((int) win32(code)) {
      case 5 -> Kind.NOT_ADMINISTRATOR; // ERROR_ACCESS_DENIED
      case 1326, 1331 -> Kind.LOGIN_REFUSED; // ERROR_LOGON_FAILURE, ERROR_ACCOUNT_DISABLED
      case 1909 -> Kind.ACCOUNT_LOCKED; // ERROR_ACCOUNT_LOCKED_OUT
      case 995, 1115 -> Kind.SHELL_GONE; // ERROR_OPERATION_ABORTED, ERROR_SHUTDOWN_IN_PROGRESS
      default -> kindOf(fault.subcode());
    };
  }

  // DSP0226, 14.6: the subcodes of WS-Management itself
  private static Kind kindOf(String subcode) {
    return switch (subcode) {
      case "AccessDenied" -> Kind.NOT_ADMINISTRATOR;
      case "QuotaLimit" -> Kind.QUOTA;
      case "TimedOut" -> Kind.TIMED_OUT;
      default -> Kind.NONSENSE;
    };
  }

  /** The Win32 error, whether it came as it is or within an HRESULT; -1 for another facility. */
  private static long win32(long code) {
    if (code <= 0xFFFF) return code;
    return (code & 0xFFFF_0000L) == 0x8007_0000L ? code & 0xFFFF : -1;
  }
}

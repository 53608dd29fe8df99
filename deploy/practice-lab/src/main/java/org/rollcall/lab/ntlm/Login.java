package org.rollcall.lab.ntlm;

/** How did a login end? */
public sealed interface Login {
  record Accepted(Claim claim, NtlmSession session) implements Login {}

  record Denied(Claim claim, String reason) implements Login {}
}

package org.rollcall.lab.ntlm;

/** Who does somebody say they are? */
public record Claim(String user, String domain) {
  static final Claim NOBODY = new Claim("", "");
}

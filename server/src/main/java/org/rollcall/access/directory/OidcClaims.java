package org.rollcall.access.directory;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does an identity provider say of somebody? In the signed token, and where that is silent, in
 * what it answers when asked (OpenID Connect Core 1.0, 5.3).
 */
record OidcClaims(IDTokenClaimsSet token, @Nullable UserInfo asked) {
  OidcClaims(IDTokenClaimsSet token) {
    this(token, null);
  }

  /** An answer that is about somebody else (OpenID Connect Core 1.0, 5.3.2: never used). */
  static final class OfAnother extends Exception {
    private static final long serialVersionUID = 1L;

    OfAnother() {
      super("the answer is about somebody else");
    }
  }

  OidcClaims with(@Nullable UserInfo answer) throws OfAnother {
    if (answer != null && !answer.getSubject().equals(token.getSubject())) throw new OfAnother();
    return new OidcClaims(token, answer);
  }

  String subject() {
    return token.getSubject().getValue();
  }

  @Nullable String text(String claim) {
    var said = token.getStringClaim(claim);
    return said != null || asked == null ? said : asked.getStringClaim(claim);
  }

  /** Some providers write a single group as a text of its own. */
  @Nullable List<String> list(String claim) {
    var said = list(token, claim);
    return said != null || asked == null ? said : list(asked, claim);
  }

  private static @Nullable List<String> list(ClaimsSet claims, String claim) {
    var list = claims.getStringListClaim(claim);
    if (list != null) return list;
    var one = claims.getStringClaim(claim);
    return one == null ? null : List.of(one);
  }
}

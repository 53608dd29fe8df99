package org.rollcall.lab.kerberos;

import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.MessageProp;
import org.rollcall.lab.session.BadSignatureException;
import org.rollcall.lab.session.SecureSession;

/** How does Kerberos seal and sign, in either direction? */
final class KerberosSession implements SecureSession {
  private final GSSContext context;
  private final String protocol;

  KerberosSession(GSSContext context, String protocol) {
    this.context = context;
    this.protocol = protocol;
  }

  @Override
  public String protocol() {
    return protocol;
  }

  @Override
  public int signatureLength() {
    return TurnedToken.BEFORE_THE_TEXT;
  }

  @Override
  public byte[] seal(byte[] plain) {
    try {
      return TurnedToken.turned(context.wrap(plain, 0, plain.length, new MessageProp(true)));
    } catch (GSSException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] unseal(byte[] message) throws BadSignatureException {
    var token = TurnedToken.straight(message);
    var told = new MessageProp(true);
    try {
      var plain = context.unwrap(token, 0, token.length, told);
      var again = told.isDuplicateToken() || told.isOldToken();
      var tooSoon = told.isGapToken() || told.isUnseqToken();
      if (told.getPrivacy() && !again && !tooSoon) return plain;
    } catch (GSSException | RuntimeException _) {
      // Not sealed by whoever logged in.
    }
    throw new BadSignatureException();
  }
}

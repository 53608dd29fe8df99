package org.rollcall.transport.wsman;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import org.ietf.jgss.ChannelBinding;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** What do a PC and we have to tell each other before each knows that the other is who it says? */
final class KerberosContext {
  // GSS_KRB5_NT_PRINCIPAL_NAME (RFC 1964, 2.1.1): as it stands, without a look into the DNS.
  private static final String PRINCIPAL = "1.2.840.113554.1.2.2.1";

  private KerberosContext() {}

  /** What we begin with, and what its answer is checked by. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Opening(GSSContext context, byte[] token) {}

  /** Asks the KDC for a ticket to this service, unless we have one. */
  static Opening open(Subject us, String service, Oid mechanism, Optional<ChannelBinding> binding)
      throws GSSException {
    try {
      return Subject.callAs(us, () -> opened(service, mechanism, binding));
    } catch (CompletionException e) {
      if (e.getCause() instanceof GSSException refused) throw refused;
      throw e;
    }
  }

  private static Opening opened(String service, Oid mechanism, Optional<ChannelBinding> binding)
      throws GSSException {
    var manager = GSSManager.getInstance();
    var name = manager.createName(service, new Oid(PRINCIPAL));
    var context = manager.createContext(name, mechanism, null, GSSContext.DEFAULT_LIFETIME);
    context.requestMutualAuth(true);
    context.requestConf(true);
    context.requestInteg(true);
    context.requestReplayDet(true);
    context.requestSequenceDet(true);
    context.requestCredDeleg(false);
    if (binding.isPresent()) context.setChannelBinding(binding.get());
    return new Opening(context, context.initSecContext(new byte[0], 0, 0));
  }

  /** Whether this answer proves the PC to be the one that the ticket is for. */
  static boolean isProven(GSSContext context, byte[] answer) throws GSSException {
    context.initSecContext(answer, 0, answer.length);
    return context.isEstablished() && context.getMutualAuthState() && context.getConfState();
  }
}

package org.rollcall.lab.kerberos;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosPrincipal;
import javax.security.auth.kerberos.KeyTab;
import org.ietf.jgss.ChannelBinding;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.rollcall.lab.session.SecureSession;

/** Is this a ticket for this very PC, and for the channel that it came by? */
public final class TicketAcceptor {
  private final Subject pc;
  private final byte[] channel;

  /** Who logged in, what proves the PC to them, and how both talk from then on. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Accepted(String principal, byte[] answer, SecureSession session) {}

  /**
   * A PC that has joined a domain.
   *
   * @param principal its name there: {@code HTTP/pc@REALM}
   * @param channel RFC 5929's name of the TLS channel; empty without TLS
   */
  public TicketAcceptor(String principal, Path keytab, byte[] channel) {
    var name = new KerberosPrincipal(principal, KerberosPrincipal.KRB_NT_SRV_INST);
    var keys = KeyTab.getInstance(name, keytab.toFile());
    this.pc = new Subject(true, Set.of(name), Set.of(), Set.of(keys));
    this.channel = channel.clone();
  }

  /** Takes a ticket, bare or within SPNEGO, and nothing else; empty if the PC wants none of it. */
  public Optional<Accepted> accept(byte[] token, String protocol) {
    try {
      return Optional.of(Subject.callAs(pc, () -> accepted(token, protocol)));
    } catch (CompletionException e) {
      if (e.getCause() instanceof GSSException) return Optional.empty();
      throw e;
    }
  }

  private Accepted accepted(byte[] token, String protocol) throws Exception {
    var manager = GSSManager.getInstance();
    var context = manager.createContext((GSSCredential) null);
    // A PC of a domain insists here, as one does whose CbtHardeningLevel is Strict.
    if (channel.length > 0) context.setChannelBinding(binding());
    var answer = context.acceptSecContext(token, 0, token.length);
    if (!context.isEstablished() || !context.getMutualAuthState() || !context.getConfState()) {
      throw new GSSException(GSSException.FAILURE);
    }
    return new Accepted(
        context.getSrcName().toString(), answer, new KerberosSession(context, protocol));
  }

  // The public bindings say "no address" where Windows says "any".
  private ChannelBinding binding() throws ReflectiveOperationException {
    return Class.forName("sun.security.jgss.krb5.internal.TlsChannelBindingImpl")
        .asSubclass(ChannelBinding.class)
        .getConstructor(byte[].class)
        .newInstance((Object) channel);
  }
}

package org.rollcall.transport.profile;

import static org.rollcall.inventory.Protocol.SSH;
import static org.rollcall.inventory.Protocol.WINRM;
import static org.rollcall.inventory.Protocol.WINRM_HTTPS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Client;

/**
 * Which ways are tried, in which order? What proves most of both sides comes first: Kerberos within
 * TLS, another login within TLS, SSH to a PC whose host key is known, then WinRM with every message
 * sealed. There is nothing after that: no way that anybody could listen to.
 */
public final class Passages {
  private Passages() {}

  /**
   * What can this credential do?
   *
   * @param kerberos whether a ticket can be had with it
   * @param password whether it is a password, that NTLM, Basic and SSH take
   * @param certificate whether it is a client certificate
   * @param key whether it is a private key for SSH
   */
  public record Ability(boolean kerberos, boolean password, boolean certificate, boolean key) {}

  /**
   * The ways of a profile, the first one first.
   *
   * @param knownToSsh whether a host key of that PC is known, so that SSH cannot be led astray
   * @param last where the last visit came in; null to begin anew
   */
  public static List<Passage> of(
      Speech speech, Ability ability, boolean knownToSsh, @Nullable Passage last) {
    var ways = new ArrayList<Passage>();
    if (speech.protocol() != null) {
      add(ways, speech, speech.protocol(), ability);
      // An explicit choice is tried even where the credential does not fit: the PC says why not.
      if (ways.isEmpty()) ways.add(passage(speech, speech.protocol(), speech.authentication()));
      return keepOne(ways, speech, last);
    }
    add(ways, speech, WINRM_HTTPS, ability);
    if (knownToSsh) add(ways, speech, SSH, ability);
    add(ways, speech, WINRM, ability);
    if (ways.isEmpty()) ways.add(passage(speech, WINRM_HTTPS, speech.authentication()));
    return first(ways, last);
  }

  /** Within one protocol Kerberos may be followed by what else the credential can do. */
  private static List<Passage> keepOne(List<Passage> ways, Speech speech, @Nullable Passage last) {
    return speech.authentication() == Authentication.AUTO ? first(ways, last) : ways.subList(0, 1);
  }

  private static List<Passage> first(List<Passage> ways, @Nullable Passage last) {
    if (last == null) return ways;
    // A PC gets to see the password itself only after it has said once more that it takes no NTLM.
    if (last.authentication() == Authentication.BASIC) return ways;
    if (!ways.remove(last)) return ways;
    ways.addFirst(last);
    return ways;
  }

  private static void add(List<Passage> ways, Speech speech, Protocol protocol, Ability ability) {
    var wanted = speech.authentication();
    for (var one : able(protocol, ability, speech)) {
      if (wanted == Authentication.AUTO || wanted == one) ways.add(passage(speech, protocol, one));
    }
  }

  private static List<Authentication> able(Protocol protocol, Ability can, Speech speech) {
    var able = new ArrayList<Authentication>();
    if (protocol == SSH) {
      if (can.key()) able.add(Authentication.KEY);
      if (can.password()) able.add(Authentication.PASSWORD);
      return able;
    }
    if (can.kerberos()) able.add(Authentication.KERBEROS);
    if (can.certificate() && protocol == WINRM_HTTPS) able.add(Authentication.CERTIFICATE);
    if (can.password()) {
      var ours = speech.clientFor(Speech.scheme(protocol)) == Client.WSMAN;
      if (ours) able.add(Authentication.NTLM);
      if (protocol == WINRM_HTTPS && !can.kerberos()) able.add(Authentication.BASIC);
    }
    return able;
  }

  private static Passage passage(Speech speech, Protocol protocol, Authentication how) {
    var scheme = Speech.scheme(protocol);
    var own = speech.protocol() == null ? null : speech.port();
    return new Passage(
        protocol, speech.clientFor(scheme), own == null ? scheme.defaultPort() : own, how);
  }
}

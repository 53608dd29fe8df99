package org.rollcall.transport.wsman;

import java.util.OptionalInt;
import org.ietf.jgss.ChannelBinding;

/**
 * What does Java's Kerberos know, but tell nobody who asks by its public names? Both packages are
 * opened by the manifest's Add-Exports, and by name here, since {@code --release} knows neither.
 */
final class JdkKerberos {
  private JdkKerberos() {}

  /**
   * Bindings to a TLS channel. Java's public ones hash addresses of the type "none" (255), where
   * Windows and everybody else hash "unspecified" (0).
   */
  static ChannelBinding bindingTo(byte[] endPoint) {
    try {
      var type = Class.forName("sun.security.jgss.krb5.internal.TlsChannelBindingImpl");
      return type.asSubclass(ChannelBinding.class)
          .getConstructor(byte[].class)
          .newInstance((Object) endPoint);
    } catch (ReflectiveOperationException e) {
      throw closed("sun.security.jgss.krb5.internal", e);
    }
  }

  /** The error code of RFC 4120, 7.5.9; empty for an exception that carries none. */
  static OptionalInt codeOf(Throwable exception) {
    try {
      var type = Class.forName("sun.security.krb5.KrbException");
      if (!type.isInstance(exception)) return OptionalInt.empty();
      return OptionalInt.of((int) type.getMethod("returnCode").invoke(exception));
    } catch (ReflectiveOperationException e) {
      throw closed("sun.security.krb5", e);
    }
  }

  private static IllegalStateException closed(String name, ReflectiveOperationException cause) {
    return new IllegalStateException(
        "Java was started without --add-exports java.security.jgss/" + name + "=ALL-UNNAMED",
        cause);
  }
}

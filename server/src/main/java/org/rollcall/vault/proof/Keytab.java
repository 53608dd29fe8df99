package org.rollcall.vault.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rollcall.vault.proof.Unusable.Reason;

/**
 * Whose keys does a keytab file hold (MIT krb5, "The keytab file format", version 0x0502)?
 *
 * @param base64 the file, in one line
 * @param principals {@code user@REALM}, in the order of the file
 */
public record Keytab(String base64, Set<String> principals) {
  private static final short VERSION = 0x0502;
  private static final int MOST_PARTS = 16;

  public Keytab {
    principals = Collections.unmodifiableSet(new LinkedHashSet<>(principals));
  }

  public static Keytab read(String base64) throws Unusable {
    try {
      var bytes = Base64.getMimeDecoder().decode(base64);
      var principals = principals(ByteBuffer.wrap(bytes));
      return new Keytab(Base64.getEncoder().encodeToString(bytes), principals);
    } catch (IllegalArgumentException | BufferUnderflowException _) {
      throw new Unusable(Reason.KEYTAB_DAMAGED);
    }
  }

  /** The same, if it holds a key of that principal; Kerberos tells case apart in realms only. */
  public Keytab of(String principal) throws Unusable {
    if (principals.stream().noneMatch(known -> known.equalsIgnoreCase(principal))) {
      throw new Unusable(Reason.KEYTAB_OF_OTHERS);
    }
    return this;
  }

  private static Set<String> principals(ByteBuffer file) throws Unusable {
    if (file.getShort() != VERSION) throw new Unusable(Reason.KEYTAB_DAMAGED);
    var principals = new LinkedHashSet<String>();
    while (file.remaining() >= Integer.BYTES) {
      var size = file.getInt();
      // A negative size is a hole that a removed entry left.
      var length = Math.abs((long) size);
      if (length == 0 || length > file.remaining()) throw new Unusable(Reason.KEYTAB_DAMAGED);
      if (size > 0) principals.add(principal(file.slice(file.position(), size)));
      file.position(file.position() + (int) length);
    }
    if (principals.isEmpty()) throw new Unusable(Reason.KEYTAB_DAMAGED);
    return principals;
  }

  private static String principal(ByteBuffer entry) throws Unusable {
    var parts = entry.getShort();
    if (parts < 1 || parts > MOST_PARTS) throw new Unusable(Reason.KEYTAB_DAMAGED);
    var realm = text(entry);
    var name = new StringBuilder(text(entry));
    for (var part = 1; part < parts; part++) name.append('/').append(text(entry));
    return name.append('@').append(realm).toString();
  }

  private static String text(ByteBuffer entry) {
    var bytes = new byte[Short.toUnsignedInt(entry.getShort())];
    entry.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

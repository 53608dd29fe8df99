package org.rollcall.lab.ntlm;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.jspecify.annotations.Nullable;

/** What is wrapped in a Negotiate token, and how is an answer wrapped? (RFC 4178, [MS-SPNG]) */
public final class Spnego {
  private static final ASN1ObjectIdentifier SPNEGO = new ASN1ObjectIdentifier("1.3.6.1.5.5.2");
  private static final ASN1ObjectIdentifier NTLM =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.2.2.10");
  private static final int ACCEPTED = 0;
  private static final int INCOMPLETE = 1;
  private static final int REJECTED = 2;

  private Spnego() {}

  /** A token taken apart; what it does not hold is empty. */
  public static final class Token {
    private byte[] mechanisms = new byte[0];
    private byte[] inner = new byte[0];
    private byte[] signature = new byte[0];

    /** The list of mechanisms as it was encoded: what the signature is over. */
    public byte[] mechanisms() {
      return mechanisms.clone();
    }

    public byte[] inner() {
      return inner.clone();
    }

    public byte[] signature() {
      return signature.clone();
    }
  }

  /**
   * Takes a token apart.
   *
   * @throws IllegalArgumentException if these bytes are no token
   */
  public static Token read(byte[] bytes) {
    try {
      var top = (ASN1TaggedObject) ASN1Primitive.fromByteArray(bytes);
      var choice = top.hasTag(BERTags.APPLICATION, 0) ? initial(top) : top;
      return fields(ASN1Sequence.getInstance(choice, true));
    } catch (IOException | ClassCastException | IllegalStateException | NullPointerException e) {
      throw new IllegalArgumentException("no SPNEGO token", e);
    }
  }

  private static ASN1TaggedObject initial(ASN1TaggedObject top) {
    var sequence = (ASN1Sequence) top.getBaseUniversal(false, BERTags.SEQUENCE);
    if (!SPNEGO.equals(sequence.getObjectAt(0))) {
      throw new IllegalArgumentException("another mechanism than SPNEGO");
    }
    return ASN1TaggedObject.getInstance(sequence.getObjectAt(1));
  }

  // NegTokenInit and NegTokenResp number their fields alike, but for what 0 and 1 mean.
  private static Token fields(ASN1Sequence sequence) throws IOException {
    var token = new Token();
    for (var item : sequence) {
      var field = ASN1TaggedObject.getInstance(item);
      var value = field.getExplicitBaseObject().toASN1Primitive();
      switch (field.getTagNo()) {
        case 0 -> {
          if (value instanceof ASN1Sequence list) {
            token.mechanisms = list.getEncoded(ASN1Encoding.DER);
          }
        }
        case 2 -> token.inner = ASN1OctetString.getInstance(value).getOctets();
        case 3 -> {
          if (value instanceof ASN1OctetString octets) token.signature = octets.getOctets();
        }
        default -> {}
      }
    }
    return token;
  }

  public static byte[] challenge(byte[] inner) {
    return write(INCOMPLETE, inner, null);
  }

  public static byte[] accepted(byte @Nullable [] signature) {
    return write(ACCEPTED, null, signature);
  }

  public static byte[] rejected() {
    return write(REJECTED, null, null);
  }

  private static byte[] write(int state, byte @Nullable [] inner, byte @Nullable [] signature) {
    var fields = new ASN1EncodableVector();
    fields.add(field(0, new ASN1Enumerated(state)));
    if (inner != null) {
      fields.add(field(1, NTLM));
      fields.add(field(2, new DEROctetString(inner)));
    }
    if (signature != null) fields.add(field(3, new DEROctetString(signature)));
    try {
      return field(1, new DERSequence(fields)).getEncoded(ASN1Encoding.DER);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static DERTaggedObject field(int number, ASN1Encodable value) {
    return new DERTaggedObject(true, number, value);
  }
}

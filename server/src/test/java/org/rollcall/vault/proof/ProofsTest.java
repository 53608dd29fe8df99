package org.rollcall.vault.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.rollcall.vault.proof.Unusable.Reason;

/** What nobody could log in with is refused when it is entered, and told by its reason. */
class ProofsTest {
  private static final char[] PHRASE = "a phrase".toCharArray();

  /** Made by ssh-keygen for this test and known to no PC. */
  private static final String LOCKED_BY_OPENSSH =
      """
      -----BEGIN OPENSSH PRIVATE KEY-----
      b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABBo8K1Dyz
      bKK93zxR5q+fFcAAAACAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIFPdjsKFh5yUI+Ue
      HEfZSidTnKFhStE3wPs0ZqYiUqQaAAAAkAXw/Ximghyjp5tfYnq/BdjWoXtueZCvWbllBo
      rzXKwatFCuJUrMg9TMgwMfonsUpXs54YX1yTE458KhyQunXzKhZ0ueOoEFBTj1+P1JCz8Z
      hyFoCZMa1YHLm+vlzfCNE+3igDsw5UDQDX4+IMD1ct35hFUgYMyGZn4kdyyGZGftySjvQb
      nB9iBP0yAv4LZFZg==
      -----END OPENSSH PRIVATE KEY-----
      """;

  private static KeyPair keys(String algorithm, int size) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(size);
    return generator.generateKeyPair();
  }

  private static String pem(Object object) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }

  private static String certificate(KeyPair keys) throws IOException, OperatorCreationException {
    var name = new X500Name("CN=labadmin");
    var until = Date.from(Instant.parse("2036-01-01T00:00:00Z"));
    var algorithm =
        keys.getPublic().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    var signer = new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
    var builder =
        new JcaX509v3CertificateBuilder(
            name, BigInteger.ONE, Date.from(Instant.EPOCH), until, name, keys.getPublic());
    return pem(builder.build(signer));
  }

  private static String pkcs8(KeyPair keys) throws IOException {
    return pem(new JcaPKCS8Generator(keys.getPrivate(), null));
  }

  /** As {@code openssl pkcs8 -topk8} locks it. */
  private static String locked(KeyPair keys) throws IOException, OperatorCreationException {
    var encryptor =
        new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
            .setPRF(JcaPKCS8Generator.PRF_HMACSHA256)
            .setProvider(new BouncyCastleProvider())
            .setPassword(PHRASE)
            .build();
    return pem(new JcaPKCS8Generator(keys.getPrivate(), encryptor));
  }

  private static Reason refused(ThrowingCallable read) {
    return catchThrowableOfType(Unusable.class, read).reason();
  }

  @Test
  void a_certificate_is_kept_with_its_own_key_unlocked() throws Exception {
    for (var keys : new KeyPair[] {keys("EC", 256), keys("RSA", 2048)}) {
      var own = certificate(keys);
      var chain = "what people paste before it\n" + own;
      var read = ClientCertificate.read(chain, locked(keys), PHRASE);

      assertThat(read.name()).isEqualTo("CN=labadmin");
      assertThat(ClientCertificate.keyOf(read.pem())).isEqualToNormalizingNewlines(pkcs8(keys));
      assertThat(ClientCertificate.chainOf(read.pem())).isEqualToNormalizingNewlines(own);
      assertThat(ClientCertificate.read(chain, pkcs8(keys), null)).isEqualTo(read);
    }
  }

  @Test
  void another_ones_key_a_wrong_passphrase_or_none_is_told() throws Exception {
    var keys = keys("EC", 256);
    var chain = certificate(keys);

    assertThat(refused(() -> ClientCertificate.read(chain, pkcs8(keys("EC", 256)), null)))
        .isEqualTo(Reason.KEY_OF_ANOTHER);
    assertThat(refused(() -> ClientCertificate.read(chain, pkcs8(keys("RSA", 2048)), null)))
        .isEqualTo(Reason.KEY_OF_ANOTHER);
    assertThat(refused(() -> ClientCertificate.read(chain, locked(keys), null)))
        .isEqualTo(Reason.PASSPHRASE_MISSING);
    assertThat(refused(() -> ClientCertificate.read(chain, locked(keys), "x".toCharArray())))
        .isEqualTo(Reason.PASSPHRASE_WRONG);
    assertThat(refused(() -> ClientCertificate.read("no PEM", pkcs8(keys), null)))
        .isEqualTo(Reason.NOT_PEM);
    assertThat(refused(() -> ClientCertificate.read(pkcs8(keys), pkcs8(keys), null)))
        .isEqualTo(Reason.CERTIFICATE_UNREADABLE);
    assertThat(refused(() -> ClientCertificate.read(chain, pem(keys.getPrivate()), null)))
        .isEqualTo(Reason.KEY_NOT_PKCS8);
    assertThat(refused(() -> ClientCertificate.read(chain, chain, null)))
        .isEqualTo(Reason.KEY_UNREADABLE);
  }

  private static String openSsh(String cipher) {
    var name = cipher.getBytes(StandardCharsets.US_ASCII);
    var key = ByteBuffer.allocate(64).put("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
    key.putInt(name.length).put(name);
    var body = Base64.getMimeEncoder().encodeToString(key.array());
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body + "\n-----END OPENSSH PRIVATE KEY-----\n";
  }

  @Test
  void a_key_for_ssh_comes_apart_as_it_was_put_together() throws Exception {
    var plain = SshKey.read(openSsh("none"), null);
    var locked = SshKey.read(LOCKED_BY_OPENSSH, PHRASE);

    assertThat(SshKey.parted(String.valueOf(plain.joined()))).isEqualTo(plain);
    assertThat(SshKey.parted(String.valueOf(locked.joined()))).isEqualTo(locked);
    assertThat(plain.passphrase()).isEmpty();
    assertThat(locked.passphrase()).isEqualTo(String.valueOf(PHRASE));
    assertThat(locked.toString()).doesNotContain("phrase", "OPENSSH");
    assertThat(SshKey.read(pkcs8(keys("EC", 256)), null).passphrase()).isEmpty();
  }

  @Test
  void a_key_for_ssh_without_its_passphrase_or_in_another_form_is_told() throws Exception {
    var keys = keys("EC", 256);

    assertThat(refused(() -> SshKey.read(openSsh("aes256-ctr"), null)))
        .isEqualTo(Reason.PASSPHRASE_MISSING);
    assertThat(refused(() -> SshKey.read(LOCKED_BY_OPENSSH, "x".toCharArray())))
        .isEqualTo(Reason.PASSPHRASE_WRONG);
    assertThat(refused(() -> SshKey.read(locked(keys), "x".toCharArray())))
        .isEqualTo(Reason.PASSPHRASE_WRONG);
    assertThat(refused(() -> SshKey.read("PuTTY-User-Key-File-3: ssh-ed25519", null)))
        .isEqualTo(Reason.KEY_FORM);
    assertThat(refused(() -> SshKey.read("ssh-ed25519 AAAA somebody", null)))
        .isEqualTo(Reason.KEY_FORM);
    assertThat(refused(() -> SshKey.read(certificate(keys), null))).isEqualTo(Reason.KEY_FORM);
    assertThat(refused(() -> SshKey.read("hello", null))).isEqualTo(Reason.NOT_PEM);
    var broken = openSsh("none").replace("b3BlbnNzaC1r", "AAAAAAAAAAAA");
    assertThat(refused(() -> SshKey.read(broken, null))).isEqualTo(Reason.KEY_UNREADABLE);
  }

  private static byte[] keytab(String user, String realm) {
    var entry = ByteBuffer.allocate(200);
    entry.putShort((short) 1);
    for (var part : new String[] {realm, user}) {
      entry.putShort((short) part.length()).put(part.getBytes(StandardCharsets.US_ASCII));
    }
    entry.putInt(1).putInt(0).put((byte) 2).putShort((short) 18);
    entry.putShort((short) 32).put(new byte[32]);
    var size = entry.position();
    var file = ByteBuffer.allocate(2 + 4 + 8 + 4 + size).putShort((short) 0x0502);
    // A hole that a removed entry left.
    file.putInt(-8).put(new byte[8]);
    file.putInt(size).put(entry.array(), 0, size);
    return file.array();
  }

  @Test
  void a_keytab_tells_whose_it_is() throws Exception {
    var base64 = Base64.getEncoder().encodeToString(keytab("labadmin", "EXAMPLE.EDU"));
    var read = Keytab.read(base64);

    assertThat(read.principals()).containsExactly("labadmin@EXAMPLE.EDU");
    assertThat(read.base64()).isEqualTo(base64);
    assertThat(read.of("labadmin@example.edu")).isEqualTo(read);
    assertThat(refused(() -> read.of("other@EXAMPLE.EDU"))).isEqualTo(Reason.KEYTAB_OF_OTHERS);
  }

  @Test
  void a_damaged_keytab_is_told_wherever_it_was_cut() {
    var whole = keytab("labadmin", "EXAMPLE.EDU");
    for (var length = 0; length < whole.length; length++) {
      var cut = Base64.getEncoder().encodeToString(Arrays.copyOf(whole, length));

      assertThat(refused(() -> Keytab.read(cut)))
          .as("%d bytes", length)
          .isEqualTo(Reason.KEYTAB_DAMAGED);
    }
    assertThat(refused(() -> Keytab.read("not base64 at all!"))).isEqualTo(Reason.KEYTAB_DAMAGED);
  }
}

package org.rollcall.transport.overthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.DefaultShell;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;

/** Logging in with keys, to PCs whose SSH server hands its lines to PowerShell. */
class SshKeyTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Map<String, KeyPair> KEYS = new TreeMap<>();
  private static PracticeLab lab;

  private final KeysOfTest known = KeysOfTest.takingTheFirst();
  private final OverthereHosts hosts = new OverthereHosts(InstantSource.system(), known);

  @BeforeAll
  static void makeKeys() throws Exception {
    KEYS.put(
        "ed25519",
        KeyPairGenerator.getInstance("Ed25519", new BouncyCastleProvider()).generateKeyPair());
    for (var size : new int[] {256, 384, 521}) KEYS.put("ecdsa" + size, ecdsa(size));
    var rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    KEYS.put("rsa", rsa.generateKeyPair());
    var lines = new StringBuilder("# of the department\n");
    for (var key : KEYS.values()) {
      lines.append(PublicKeyEntry.toString(key.getPublic())).append(" somebody\n");
    }
    var settings =
        SshSettings.usual().withShell(DefaultShell.POWERSHELL).withKeys(lines.toString());
    lab =
        PracticeLab.start(
            ScenarioFile.load("troubles", Integer.MAX_VALUE),
            LabOptions.anyPorts().withSsh(settings));
  }

  private static KeyPair ecdsa(int size) throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp" + size + "r1"));
    return generator.generateKeyPair();
  }

  private static KeyPair key(String kind) {
    return Objects.requireNonNull(KEYS.get(kind));
  }

  @AfterAll
  static void switchOff() {
    lab.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa256", "ecdsa384", "ecdsa521", "rsa"})
  void a_key_of_each_kind_lets_in_locked_or_not(String kind) throws Exception {
    for (var passphrase : new String[] {null, "open sesame"}) {
      var key = openSsh(key(kind), passphrase);
      try (var shell = open("T-healthy", key, passphrase)) {
        assertThat(shell.run(Command.of("echo 'a' & echo 軟體", LONG)).stdout())
            .isEqualTo("'a' \r\n軟體\r\n");
      }
    }
  }

  @Test
  void a_key_as_openssl_writes_it_lets_in() throws Exception {
    var key =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key("rsa").getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";

    open("T-healthy", key, null).close();
  }

  @Test
  void powershell_behind_the_door_hands_on_input_and_exit_codes() throws Exception {
    try (var shell = open("T-healthy", openSsh(key("ed25519"), null), null)) {
      var line = "powershell -NoProfile -NonInteractive -Command -";
      var script = "$rollcall = @{ script = 'facts'; probe = '' }\n" + "# 註解\n".repeat(5000);

      assertThat(shell.run(new Command(line, script, LONG)).stdout()).contains("END ROLLCALL");
      assertThat(shell.run(Command.of("exit 3221549172", LONG)).exitCode()).isEqualTo(3221549172L);
    }
  }

  @Test
  void a_key_that_the_pc_does_not_know_is_refused() throws Exception {
    var stranger = openSsh(ecdsa(256), null);

    assertThat(fault("T-healthy", stranger, null))
        .isEqualTo(Fault.of(Kind.LOGIN_REFUSED, Phase.LOGIN));
  }

  @Test
  void an_account_that_is_locked_is_not_let_in_by_its_key_either() throws Exception {
    assertThat(fault("T-locked", openSsh(key("rsa"), null), null).kind())
        .isEqualTo(Kind.LOGIN_REFUSED);
  }

  @Test
  void a_key_that_cannot_be_unlocked_calls_nobody() throws Exception {
    var locked = openSsh(key("ed25519"), "open sesame");
    var unreadable =
        Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("private_key_unreadable");

    assertThat(fault("T-healthy", locked, "wrong")).isEqualTo(unreadable);
    assertThat(fault("T-healthy", locked, null)).isEqualTo(unreadable);
    assertThat(fault("T-healthy", "no key at all", null)).isEqualTo(unreadable);
    assertThat(known.asked()).isEmpty();
  }

  @Test
  void pcs_cloned_with_their_keys_show_the_same_one() throws Exception {
    var key = openSsh(key("ed25519"), null);
    for (var pc : new String[] {"T-clone-1", "T-clone-2", "T-healthy"}) open(pc, key, null).close();

    assertThat(known.asked().get(0)).isEqualTo(known.asked().get(1));
    assertThat(known.asked().get(0)).isNotEqualTo(known.asked().get(2));
  }

  private RemoteShell open(String pc, String key, @Nullable String passphrase)
      throws TransportException {
    var there = pc(pc);
    var endpoint =
        new Endpoint(there.address(), there.sshPort(), Scheme.SSH, new Trust.PublicAuthorities());
    var unlock = passphrase == null ? null : Secret.of(passphrase);
    return hosts.open(endpoint, new Login.PrivateKey("labadmin", Secret.of(key), unlock), LONG);
  }

  private Fault fault(String pc, String key, @Nullable String passphrase) {
    return catchThrowableOfType(TransportException.class, () -> open(pc, key, passphrase)).fault();
  }

  private static SimulatedPc pc(String name) {
    return lab.pc(name).orElseThrow();
  }

  static String openSsh(KeyPair pair, @Nullable String passphrase) throws Exception {
    var file = new ByteArrayOutputStream();
    OpenSSHKeyEncryptionContext lock = null;
    if (passphrase != null) {
      lock = new OpenSSHKeyEncryptionContext();
      lock.setPassword(passphrase);
      lock.setCipherName("AES");
      lock.setCipherType("256");
      lock.setCipherMode("CTR");
    }
    OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", lock, file);
    return file.toString(StandardCharsets.UTF_8);
  }
}

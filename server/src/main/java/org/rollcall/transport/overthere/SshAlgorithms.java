package org.rollcall.transport.overthere;

import java.util.List;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.LoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/**
 * Which algorithms are offered to an SSH server? What Windows has had since its first OpenSSH
 * (7.7), as far as it is sound: no SHA-1, no CBC, no DSA. ChaCha20 is left out, since servers
 * before 9.6 know no strict key exchange and would let packets be cut off unseen (CVE-2023-48795).
 */
final class SshAlgorithms {
  private static final List<String> KEY_EXCHANGES =
      List.of(
          "curve25519-sha256",
          "curve25519-sha256@libssh.org",
          "ecdh-sha2-nistp521",
          "ecdh-sha2-nistp384",
          "ecdh-sha2-nistp256",
          "diffie-hellman-group16-sha512",
          "diffie-hellman-group14-sha256",
          // Asks the server with which hashes it takes RSA keys.
          "ext-info-c");
  private static final List<String> KEYS =
      List.of(
          "ssh-ed25519",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          "rsa-sha2-512",
          "rsa-sha2-256");
  private static final List<String> CIPHERS =
      List.of(
          "aes256-gcm@openssh.com",
          "aes128-gcm@openssh.com",
          "aes256-ctr",
          "aes192-ctr",
          "aes128-ctr");
  private static final List<String> MACS =
      List.of(
          "hmac-sha2-256-etm@openssh.com",
          "hmac-sha2-512-etm@openssh.com",
          "hmac-sha2-256",
          "hmac-sha2-512");

  private SshAlgorithms() {}

  static Config offered() {
    var config = new DefaultConfig();
    config.setKeyExchangeFactories(only(KEY_EXCHANGES, config.getKeyExchangeFactories()));
    config.setKeyAlgorithms(only(KEYS, config.getKeyAlgorithms()));
    config.setCipherFactories(only(CIPHERS, config.getCipherFactories()));
    config.setMACFactories(only(MACS, config.getMACFactories()));
    config.setLoggerFactory(new Silence());
    return config;
  }

  /** In our order of preference. */
  private static <T> List<Factory.Named<T>> only(
      List<String> names, List<Factory.Named<T>> available) {
    return names.stream()
        .map(
            name ->
                available.stream()
                    .filter(factory -> factory.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("sshj lacks " + name)))
        .toList();
  }

  /** What sshj would log quotes the PC; all that matters of it is in the Fault. */
  private static final class Silence implements LoggerFactory {
    @Override
    public Logger getLogger(String name) {
      return NOPLogger.NOP_LOGGER;
    }

    @Override
    public Logger getLogger(Class<?> type) {
      return NOPLogger.NOP_LOGGER;
    }
  }
}

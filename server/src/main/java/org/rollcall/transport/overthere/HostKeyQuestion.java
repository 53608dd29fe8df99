package org.rollcall.transport.overthere;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.HostKeys.Verdict;

/**
 * Is the server the one that we mean? Asked by sshj once the server has proved that it owns its key
 * and before anything about the user was sent.
 */
final class HostKeyQuestion implements HostKeyVerifier {
  private final Endpoint endpoint;
  private final HostKeys keys;
  private volatile @Nullable Verdict verdict;
  private volatile @Nullable RuntimeException failure;

  HostKeyQuestion(Endpoint endpoint, HostKeys keys) {
    this.endpoint = endpoint;
    this.keys = keys;
  }

  /** What was said to the key; empty while none was shown. */
  Optional<Verdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** Why nothing could be said: sshj asks on a thread of its own, and would swallow it. */
  void failIfNobodyCouldSay() {
    var thrown = failure;
    if (thrown != null) throw thrown;
  }

  @Override
  public boolean verify(String host, int port, PublicKey key) {
    try {
      var said = keys.judge(endpoint.host(), endpoint.port(), shown(key));
      verdict = said;
      return switch (said) {
        case KNOWN, FIRST_SEEN -> true;
        case UNKNOWN, CHANGED -> false;
      };
    } catch (RuntimeException e) {
      failure = e;
      return false;
    }
  }

  private static HostKey shown(PublicKey key) {
    try {
      var wire = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
      var sha256 = MessageDigest.getInstance("SHA-256").digest(wire);
      return new HostKey(
          KeyType.fromKey(key).toString(),
          Base64.getEncoder().withoutPadding().encodeToString(sha256));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<String> findExistingAlgorithms(String host, int port) {
    return List.of();
  }
}

package org.rollcall.transport.overthere;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.HostKeys;

/** Host keys as a test wants them known: the first is taken, or none that was not named. */
final class KeysOfTest implements HostKeys {
  private final Map<String, HostKey> known = new ConcurrentHashMap<>();
  private final List<HostKey> asked = new CopyOnWriteArrayList<>();
  private final boolean takesFirst;

  private KeysOfTest(boolean takesFirst) {
    this.takesFirst = takesFirst;
  }

  static KeysOfTest takingTheFirst() {
    return new KeysOfTest(true);
  }

  static KeysOfTest takingOnlyKnown() {
    return new KeysOfTest(false);
  }

  KeysOfTest know(String host, int port, HostKey key) {
    known.put(host + ":" + port, key);
    return this;
  }

  /** Every key that was shown, in order. */
  List<HostKey> asked() {
    return asked;
  }

  @Override
  public Verdict judge(String host, int port, HostKey key) {
    asked.add(key);
    var had = known.get(host + ":" + port);
    if (had != null) return had.equals(key) ? Verdict.KNOWN : Verdict.CHANGED;
    if (!takesFirst) return Verdict.UNKNOWN;
    known.put(host + ":" + port, key);
    return Verdict.FIRST_SEEN;
  }
}

package org.rollcall.access.factor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.vault.Sealed;

/** Which devices make codes for whom? */
public interface SecondFactors {
  /** Keeps a secret that is still to be confirmed, in place of the former one. */
  void begin(long user, Sealed secret);

  Optional<SecondFactor> of(long user);

  /** From now on it is asked for; these recovery codes stand in when the device is lost. */
  void confirm(long user, List<String> recoveryCodes);

  /** Takes the code of a time step; false where that one or a later one was taken before. */
  boolean take(long user, long step);

  /** Takes a recovery code; false where there is no such code, or no longer. */
  boolean takeRecovery(long user, String code);

  int recoveryLeft(long user);

  void remove(long user);

  /** What is sealed under another key than this, by user. */
  Map<Long, Sealed> sealedBefore(String keyId);

  /** Keeps the same secret sealed anew; false when it was changed or removed meanwhile. */
  boolean replace(long user, Sealed known, Sealed anew);

  /** Under which keys is anything sealed? */
  Set<String> keyIds();
}

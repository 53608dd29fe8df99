package org.rollcall.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which credentials are stored? */
public interface Credentials {
  /** Keeps a credential in place of the one that had its name. */
  void put(KeptCredential credential);

  /** Keeps the same sealed anew; false when it was changed or removed meanwhile. */
  boolean replace(SealedCredential known, SealedCredential anew);

  /** Forgets a credential; false when there was none of that name. */
  boolean remove(CredentialName name);

  Optional<KeptCredential> byName(CredentialName name);

  /** All of them, by name. */
  List<KeptCredential> all();

  /** Under which keys is anything sealed? */
  Set<String> keyIds();
}

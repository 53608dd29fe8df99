package org.rollcall.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which sealed credentials are stored? */
public interface Credentials {
  /** Keeps a credential in place of the one that had its name. */
  void put(SealedCredential credential);

  /** Forgets a credential; false when there was none of that name. */
  boolean remove(CredentialName name);

  Optional<SealedCredential> byName(CredentialName name);

  /** All of them, by name. */
  List<SealedCredential> all();

  /** Under which keys is anything sealed? */
  Set<String> keyIds();
}

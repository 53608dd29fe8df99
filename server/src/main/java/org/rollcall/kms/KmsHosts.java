package org.rollcall.kms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;

/** Which KMS hosts does the site know? */
public interface KmsHosts {
  /** All of them, by name. */
  List<KmsHost> all();

  Optional<KmsHost> byId(long id);

  /** Takes one up; empty when it is known already. */
  Optional<KmsHost> add(KmsAddress address, boolean allowed, @Nullable String note);

  /** Keeps it as it is told here, if it is still at this version; empty if it is not. */
  Optional<KmsHost> edit(KmsHost host);

  /** Keeps how it was found, and tells of a change in the same transaction. */
  void found(long id, KmsCheck.Result result, Instant now, KmsNews news);

  /** Forgets it, if it is still at this version. */
  boolean remove(long id, int version);
}

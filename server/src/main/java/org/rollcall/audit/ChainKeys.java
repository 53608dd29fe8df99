package org.rollcall.audit;

import java.util.Optional;
import javax.crypto.SecretKey;

/** Under which keys is the record chained? The present one seals; older ones only check. */
public interface ChainKeys {
  String currentId();

  Optional<SecretKey> byId(String id);
}

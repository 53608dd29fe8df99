package org.rollcall.notify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.vault.Sealed;

/** Which URLs of webhooks are sealed? */
public interface SealedUrls {
  Optional<Sealed> byId(long recipient);

  /** All of them, by their recipients. */
  Map<Long, Sealed> all();

  /** Keeps a URL, and of it in the clear only what may be shown. */
  void put(long recipient, Sealed url, String shown);

  /** Keeps the same sealed anew; false when it was changed or removed meanwhile. */
  boolean replace(long recipient, Sealed known, Sealed anew);

  /** What a former version kept in the clear, by its recipients. */
  Map<Long, String> unsealed();

  /** Under which keys is anything sealed? */
  Set<String> keyIds();
}

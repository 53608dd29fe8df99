package org.rollcall.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.activation.catalogue.Language;

/** Under which secret links may calendar programs read what will happen? */
public interface Feeds {
  /** A link, but not what it carries: that is known to whoever made it only. */
  record Feed(long id, String name, Language language, String by, Instant at) {}

  List<Feed> all();

  /** Keeps one, known by the digest of what it carries. */
  Feed add(String digest, Feed feed);

  Optional<Feed> byDigest(String digest);

  boolean remove(long id);
}

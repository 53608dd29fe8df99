package org.rollcall.notify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of what does a recipient want to know, and how soon?
 *
 * @param codes of which kinds of notices; empty for all
 * @param least what is less severe is not told
 * @param selector only what is about a machine that it means; null for everything
 * @param digest whether it can wait for the digest
 */
public record Rule(
    Set<NoticeCode> codes, Severity least, @Nullable String selector, boolean digest) {
  public Rule {
    codes = Set.copyOf(codes);
  }

  /** As far as the notice alone tells; which machines are meant is another question. */
  boolean covers(NoticeCode code) {
    return (codes.isEmpty() || codes.contains(code)) && code.severity().compareTo(least) >= 0;
  }
}

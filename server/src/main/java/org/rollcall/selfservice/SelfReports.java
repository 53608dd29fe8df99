package org.rollcall.selfservice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is offered, and what did users send? */
public interface SelfReports {
  Offer offer();

  /**
   * Keeps the offer in place of the former.
   *
   * @param offer with the version on which it rests
   * @return false when somebody else was quicker
   */
  boolean change(Offer offer);

  /** Keeps what was sent, and gives it its number. */
  SelfReport keep(Sent sent);

  /** The readings of these products that were observed then came by this report. */
  void claim(SelfReport report, List<Long> products);

  /** Whether the machine is known by such reports only. */
  boolean made(long machine);

  /**
   * The newest first.
   *
   * @param before only those older than this one; null for the first page
   */
  List<SelfReport> latest(@Nullable Long before, int most);

  /** What was sent, word by word. */
  Optional<String> body(long report);

  /**
   * What was sent?
   *
   * @param madeMachine whether the machine was unknown before
   */
  record Sent(SelfReport report, boolean madeMachine, String body) {}
}

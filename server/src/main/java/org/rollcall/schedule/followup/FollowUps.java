package org.rollcall.schedule.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.ImagingSign;
import org.rollcall.run.Plan;
import org.rollcall.run.Terms;

/** What is owed to which PCs? */
public interface FollowUps {
  /**
   * How are they carried out?
   *
   * @param plan of their runs; null where they are only told
   */
  record Setting(@Nullable Plan plan, @Nullable Terms terms, int dueDays, int version) {}

  /** A PC, how far it came, and what else tells why. */
  record Item(
      long machine,
      String name,
      @Nullable String room,
      Progress progress,
      Instant changedAt,
      @Nullable String outcome,
      @Nullable String cause) {}

  /** Something that tells of an imaging, of which nothing was made yet. */
  record Sign(
      long id,
      long machine,
      String name,
      @Nullable Long room,
      ImagingSign code,
      @Nullable String detail,
      Instant at) {}

  /** The latest of them, those that are open first. */
  List<FollowUp> latest(@Nullable Long room, int most);

  List<FollowUp> open();

  Optional<FollowUp> byId(long id);

  /** The follow-up, which nobody else changes until the transaction is over. */
  Optional<FollowUp> lock(long id);

  FollowUp open(FollowUp followUp, Collection<Long> machines);

  void include(long followUp, Collection<Long> machines);

  List<Item> items(long followUp);

  /** Takes over how far each PC has come by what was read since; says whether anything changed. */
  boolean assess(FollowUp followUp, Instant now);

  void ordered(long followUp, long run, Instant at);

  void end(long followUp, FollowUp.State state, Instant at);

  /** The open follow-up that a machine is in. */
  Optional<Long> openWith(long machine);

  /** Signs that nobody has judged, the oldest first. */
  List<Sign> signs();

  /** Of which follow-up signs are a part; null where of none. */
  void judged(Collection<Long> signs, @Nullable Long followUp);

  /** How many machines of a room are in use. */
  int machinesIn(long room);

  String roomName(long room);

  void restoring(Collection<Long> machines);

  /** Takes over which PCs have a restore product, and whether one is to be judged by it. */
  void restoringByFacts();

  boolean restores(long machine);

  Setting setting();

  /** False when somebody was quicker. */
  boolean set(Setting setting);

  /** How long a run for one lasts: the next day sees the next one. */
  Duration A_DAYS_WORK = Duration.ofHours(23);
}

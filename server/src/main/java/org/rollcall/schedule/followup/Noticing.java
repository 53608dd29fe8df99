package org.rollcall.schedule.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.ImagingSign;
import org.rollcall.schedule.followup.FollowUps.Sign;
import org.rollcall.store.Transactions;

/**
 * Which PCs were imaged anew without anybody saying so? One that has another Windows or counts as
 * another client was. One that went back to what it was before puts its disk back at each boot,
 * unless most of its room went back to the same state with it: then the room got one image.
 */
public final class Noticing {
  /** Fewer than that are single PCs, whatever the size of their room. */
  static final int FEWEST = 3;

  /** A room is imaged within an afternoon, and read again within a day and a night. */
  static final Duration SETTLES = Duration.ofHours(36);

  private static final String OURSELVES = "rollcall";

  private final Transactions transactions;
  private final FollowUps followUps;
  private final FollowUpNews news;

  public Noticing(Transactions transactions, FollowUps followUps, FollowUpNews news) {
    this.transactions = transactions;
    this.followUps = followUps;
    this.news = news;
  }

  public void look(Instant now) {
    transactions.together(
        () -> {
          followUps.restoringByFacts();
          var left = withoutKnown(followUps.signs());
          var plain = left.stream().filter(sign -> tellsAlone(sign.code())).toList();
          byRoom(plain).forEach((room, signs) -> notice(room, signs, now));
          var alone = machines(plain);
          judge(left.stream().filter(sign -> !tellsAlone(sign.code())).toList(), alone, now);
          return left;
        });
  }

  private static boolean tellsAlone(ImagingSign sign) {
    return switch (sign) {
      case NEW_WINDOWS, NEW_CMID, NEW_SID -> true;
      case PRODUCT_LOST, WENT_BACK -> false;
    };
  }

  /** Leaves out those that belong to what is known: of a follow-up, or of a restored disk. */
  private List<Sign> withoutKnown(List<Sign> signs) {
    var left = new ArrayList<Sign>();
    for (var sign : signs) {
      var known = followUps.openWith(sign.machine());
      if (known.isPresent()) {
        followUps.judged(List.of(sign.id()), known.get());
      } else if (followUps.restores(sign.machine())) {
        followUps.judged(List.of(sign.id()), null);
      } else {
        left.add(sign);
      }
    }
    return left;
  }

  private static Map<Long, List<Sign>> byRoom(List<Sign> signs) {
    var rooms = new LinkedHashMap<Long, List<Sign>>();
    for (var sign : signs) {
      var room = Objects.requireNonNullElse(sign.room(), -sign.machine());
      rooms.computeIfAbsent(room, _ -> new ArrayList<>()).add(sign);
    }
    return rooms;
  }

  private static Set<Long> machines(List<Sign> signs) {
    return signs.stream().map(Sign::machine).collect(Collectors.toSet());
  }

  /** Puts the machines into what is open for their room already, or opens a follow-up. */
  private void notice(long place, List<Sign> signs, Instant now) {
    var room = place < 0 ? null : place;
    var known = known(room);
    var id = known == null ? opened(room, signs, now).id() : known;
    if (known != null) followUps.include(known, machines(signs));
    followUps.judged(signs.stream().map(Sign::id).toList(), id);
  }

  private @Nullable Long known(@Nullable Long room) {
    if (room == null) return null;
    return followUps.open().stream()
        .filter(one -> one.said().origin() != FollowUp.Origin.PERSON)
        .filter(one -> room.equals(one.room()))
        .map(FollowUp::id)
        .findFirst()
        .orElse(null);
  }

  private FollowUp opened(@Nullable Long room, List<Sign> signs, Instant now) {
    var codes =
        signs.stream()
            .map(sign -> sign.code().code())
            .collect(Collectors.toCollection(TreeSet::new));
    var said = new FollowUp.Said(FollowUp.Origin.NOTICED, OURSELVES, String.join(",", codes), now);
    // The reading that shows it is already one of the new Windows.
    var since = signs.stream().map(Sign::at).min(Instant::compareTo).orElse(now);
    var due = now.plus(Duration.ofDays(followUps.setting().dueDays()));
    var name = room == null ? signs.getFirst().name() : followUps.roomName(room);
    var made = new FollowUp(0, name, room, said, since, due, FollowUp.State.OPEN, null, null, null);
    var opened = followUps.open(made, machines(signs));
    news.opened(opened, followUps.items(opened.id()));
    return opened;
  }

  private void judge(List<Sign> signs, Set<Long> imaged, Instant now) {
    byRoom(signs)
        .forEach(
            (place, all) -> {
              var others = all.stream().filter(sign -> !imaged.contains(sign.machine())).toList();
              var together = place < 0 ? List.<Sign>of() : together(place, others);
              if (!together.isEmpty()) notice(place, together, now);
              var left = new HashSet<>(all);
              left.removeAll(together);
              left.forEach(sign -> settle(sign, imaged, now));
            });
  }

  /** Those that went back to one and the same state, where that is most of the room. */
  private List<Sign> together(long room, List<Sign> signs) {
    var most = Math.max(FEWEST, (followUps.machinesIn(room) + 1) / 2);
    var byState =
        signs.stream()
            .collect(
                Collectors.groupingBy(
                    sign -> sign.code() + "|" + Objects.toString(sign.detail(), "")));
    return byState.values().stream()
        .filter(alike -> machines(alike).size() >= most)
        .findFirst()
        .orElse(List.of());
  }

  /** One that went back alone puts its disk back; a product that is gone alone was uninstalled. */
  private void settle(Sign sign, Set<Long> imaged, Instant now) {
    var known = imaged.contains(sign.machine());
    if (!known && now.isBefore(sign.at().plus(SETTLES))) return;
    if (!known && sign.code() == ImagingSign.WENT_BACK) {
      followUps.restoring(List.of(sign.machine()));
    }
    followUps.judged(List.of(sign.id()), null);
  }
}

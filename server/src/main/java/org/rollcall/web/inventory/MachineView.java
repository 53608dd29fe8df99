package org.rollcall.web.inventory;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Seat;
import org.rollcall.inventory.search.MachineRow;

/**
 * What does a list show of a machine?
 *
 * @param findings how many are open
 * @param expiresAt when the first of its products expires
 * @param version what an edit has to name in {@code If-Match}
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record MachineView(
    long id,
    String name,
    String address,
    @Nullable Integer port,
    @Nullable String transport,
    @Nullable String credential,
    @Nullable String room,
    @Nullable String building,
    @Nullable SeatView seat,
    @Nullable String mac,
    @Nullable String owner,
    @Nullable String serialNumber,
    @Nullable String note,
    Map<String, String> labels,
    String lifeCycle,
    @Nullable Instant seenAt,
    @Nullable Instant expiresAt,
    List<ProductView> products,
    @Nullable LastVisitView lastVisit,
    int findings,
    int version) {
  static MachineView of(MachineRow row, Instant now) {
    var machine = row.machine();
    var listing = machine.listing();
    var endpoint = listing.endpoint();
    var particulars = listing.particulars();
    return new MachineView(
        machine.id(),
        machine.name().value(),
        endpoint.address().value(),
        endpoint.port(),
        endpoint.protocol() == null ? null : endpoint.protocol().code(),
        endpoint.credential(),
        roomOf(machine),
        row.building(),
        SeatView.of(particulars.seat()),
        listing.mac() == null ? null : listing.mac().value(),
        particulars.owner(),
        particulars.serialNumber(),
        listing.note(),
        listing.labels(),
        machine.upkeep().lifeCycle().code(),
        machine.upkeep().seenAt(),
        row.expiresAt(),
        row.products().stream().map(product -> ProductView.of(product, now)).toList(),
        LastVisitView.of(row.lastVisit()),
        row.findings(),
        machine.upkeep().version());
  }

  private static @Nullable String roomOf(Machine machine) {
    var room = machine.room();
    return room == null ? null : room.name();
  }

  /** A place in a room, or how many rows and columns of places it has. */
  @Serdeable
  public record SeatView(int row, int column) {
    static @Nullable SeatView of(@Nullable Seat seat) {
      return seat == null ? null : new SeatView(seat.row(), seat.column());
    }
  }

  /** How the last visit ended. */
  @Serdeable
  public record LastVisitView(String outcome, @Nullable String cause, Instant at) {
    static @Nullable LastVisitView of(MachineRow.@Nullable LastVisit visit) {
      return visit == null ? null : new LastVisitView(visit.outcome(), visit.cause(), visit.at());
    }
  }

  /**
   * One page of machines.
   *
   * @param selector which are listed, as it is written in one way
   * @param total how many there are on all pages
   * @param next the {@code after} of the next page; null on the last
   */
  @Serdeable
  public record PageView(
      List<MachineView> machines, String selector, int total, @Nullable String next) {}
}

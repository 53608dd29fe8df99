package org.rollcall.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What does a list say of a machine besides how to reach it?
 *
 * @param owner the unit that uses it
 * @param serialNumber as it stands on the device or in the books; the PC itself may say otherwise
 */
public record Particulars(
    @Nullable String owner, @Nullable String serialNumber, @Nullable Seat seat) {
  public static final int LONGEST_OWNER = 200;
  public static final int LONGEST_SERIAL_NUMBER = 128;
  public static final Particulars NONE = new Particulars(null, null, null);
}

package org.rollcall.inventory.csv;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does one good row of a list say of a machine?
 *
 * @param line the line of the file where the row begins, from 1
 * @param address where to reach it; the name where the row gives no address
 * @param mac twelve hexadecimal digits in pairs, joined by hyphens
 * @param labels what stands in the columns that we do not know, by their headings
 */
public record ListedMachine(
    long line,
    String name,
    String address,
    @Nullable Integer port,
    @Nullable String transport,
    @Nullable String room,
    @Nullable String mac,
    @Nullable String credential,
    @Nullable String note,
    Map<String, String> labels) {
  public ListedMachine {
    labels = Map.copyOf(labels);
  }
}

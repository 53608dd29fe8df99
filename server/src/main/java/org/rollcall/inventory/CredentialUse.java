package org.rollcall.inventory;

/**
 * How many name a credential as theirs, and would be left without it?
 *
 * @param machines those that are not retired
 * @param sources directories that are read, or whose machines are entered, with it
 */
public record CredentialUse(int machines, int rooms, int groups, int sources) {
  public boolean isNone() {
    return machines + rooms + groups + sources == 0;
  }
}

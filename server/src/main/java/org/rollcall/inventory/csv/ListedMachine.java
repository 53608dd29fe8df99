package org.rollcall.inventory.csv;

import org.rollcall.inventory.Listing;

/**
 * What does one good row of a list say of a machine?
 *
 * @param line the line of the file where the row begins, from 1
 */
public record ListedMachine(long line, Listing listing) {}

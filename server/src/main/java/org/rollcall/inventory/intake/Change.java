package org.rollcall.inventory.intake;

import org.jspecify.annotations.Nullable;

/**
 * What would become of one field of a machine?
 *
 * @param field an attribute's code, or {@code label.} and the label's name
 */
public record Change(String field, @Nullable String before, String after) {}

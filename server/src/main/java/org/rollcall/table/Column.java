package org.rollcall.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What does one column say of a row?
 *
 * @param value a text, a number, a truth value, or null where nothing is known
 */
public record Column<T>(String name, Function<T, @Nullable Object> value) {}

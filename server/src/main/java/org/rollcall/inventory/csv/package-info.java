/** Reads the lists of machines that people bring. */
@NullMarked
package org.rollcall.inventory.csv;

import org.jspecify.annotations.NullMarked;

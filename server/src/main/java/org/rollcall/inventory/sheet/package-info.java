/** Reads the lists of machines that people keep in Excel. */
@NullMarked
package org.rollcall.inventory.sheet;

import org.jspecify.annotations.NullMarked;

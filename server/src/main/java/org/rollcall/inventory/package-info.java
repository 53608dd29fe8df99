/** Which PCs there are, where they stand, and how each is reached. */
@NullMarked
package org.rollcall.inventory;

import org.jspecify.annotations.NullMarked;

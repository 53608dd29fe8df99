/** Lists of machines as people look at them, and what they add up to. */
@NullMarked
package org.rollcall.inventory.search;

import org.jspecify.annotations.NullMarked;

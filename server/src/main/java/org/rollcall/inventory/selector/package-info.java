/** The one language in which machines are filtered, and what it means to the database. */
@NullMarked
package org.rollcall.inventory.selector;

import org.jspecify.annotations.NullMarked;

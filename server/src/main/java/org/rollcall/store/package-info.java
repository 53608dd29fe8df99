/** The store that everything is kept in, and what a text must be before it may go there. */
@NullMarked
package org.rollcall.store;

import org.jspecify.annotations.NullMarked;

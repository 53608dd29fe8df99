/** How are people let in, changed and let go? */
@NullMarked
package org.rollcall.access.people;

import org.jspecify.annotations.NullMarked;

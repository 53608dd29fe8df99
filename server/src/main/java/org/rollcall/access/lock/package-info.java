/** Who has tried too often? */
@NullMarked
package org.rollcall.access.lock;

import org.jspecify.annotations.NullMarked;

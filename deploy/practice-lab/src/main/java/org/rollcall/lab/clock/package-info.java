/** Time in the lab: real, or moved by hand. */
@NullMarked
package org.rollcall.lab.clock;

import org.jspecify.annotations.NullMarked;

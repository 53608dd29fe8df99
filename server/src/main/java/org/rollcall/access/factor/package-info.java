/** Does the user hold the device that makes the codes? */
@NullMarked
package org.rollcall.access.factor;

import org.jspecify.annotations.NullMarked;

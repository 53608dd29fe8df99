/** Which programs may ask, and for what? */
@NullMarked
package org.rollcall.access.token;

import org.jspecify.annotations.NullMarked;

/** For the PCs that no server can reach: the same steps, to be carried there by hand. */
@NullMarked
package org.rollcall.activation.kit;

import org.jspecify.annotations.NullMarked;

/** Who may set a password once, without knowing the old one? */
@NullMarked
package org.rollcall.access.link;

import org.jspecify.annotations.NullMarked;

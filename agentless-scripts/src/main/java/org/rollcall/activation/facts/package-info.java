/** What a PC tells about itself in one answer, and what follows from it for activation. */
@NullMarked
package org.rollcall.activation.facts;

import org.jspecify.annotations.NullMarked;

/** What a code means, why, what to do about it and who can: data, and the sentences for it. */
@NullMarked
package org.rollcall.activation.catalogue;

import org.jspecify.annotations.NullMarked;

/** How every product stood at any time, by what had been read until then. */
@NullMarked
package org.rollcall.compliance.asof;

import org.jspecify.annotations.NullMarked;

/** Finds PCs among the addresses where an administrator allows it. */
@NullMarked
package org.rollcall.discovery.range;

import org.jspecify.annotations.NullMarked;

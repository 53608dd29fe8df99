/** The log of changes that streams to whoever watches. */
@NullMarked
package org.rollcall.event;

import org.jspecify.annotations.NullMarked;

/** How a PC that is off is woken over the network. */
@NullMarked
package org.rollcall.transport.wake;

import org.jspecify.annotations.NullMarked;

/** How a remote PC is reached and made to run commands, whatever the protocol. */
@NullMarked
package org.rollcall.transport;

import org.jspecify.annotations.NullMarked;

/** How the server shows itself to the network, and who is allowed how much of it. */
@NullMarked
package org.rollcall.web.exposure;

import org.jspecify.annotations.NullMarked;

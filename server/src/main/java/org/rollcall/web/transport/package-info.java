/** Transport profiles and the keys of PCs over HTTP. */
@NullMarked
package org.rollcall.web.transport;

import org.jspecify.annotations.NullMarked;

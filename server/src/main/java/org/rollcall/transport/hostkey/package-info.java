/** By what is a PC known to be the same as before? */
@NullMarked
package org.rollcall.transport.hostkey;

import org.jspecify.annotations.NullMarked;

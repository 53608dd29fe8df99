/** Who is told what, as it is asked for. */
@NullMarked
package org.rollcall.web.notify;

import org.jspecify.annotations.NullMarked;

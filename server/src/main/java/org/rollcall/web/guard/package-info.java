/** Who may ask the server anything? */
@NullMarked
package org.rollcall.web.guard;

import org.jspecify.annotations.NullMarked;

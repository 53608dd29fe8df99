/** Which browsers are logged in? */
@NullMarked
package org.rollcall.access.session;

import org.jspecify.annotations.NullMarked;

/** People over HTTP: logging in, users, tokens, and who else vouches for them. */
@NullMarked
package org.rollcall.web.access;

import org.jspecify.annotations.NullMarked;

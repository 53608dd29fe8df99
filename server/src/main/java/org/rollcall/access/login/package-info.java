/** Who is it that logs in? */
@NullMarked
package org.rollcall.access.login;

import org.jspecify.annotations.NullMarked;

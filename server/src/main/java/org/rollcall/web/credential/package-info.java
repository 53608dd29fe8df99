/** Credentials over HTTP: usable, replaceable, never readable. */
@NullMarked
package org.rollcall.web.credential;

import org.jspecify.annotations.NullMarked;

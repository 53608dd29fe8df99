/** Runs over HTTP: ordered, looked at, steered. */
@NullMarked
package org.rollcall.web.run;

import org.jspecify.annotations.NullMarked;

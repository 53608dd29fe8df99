/** Directories and ranges of addresses over HTTP. */
@NullMarked
package org.rollcall.web.discovery;

import org.jspecify.annotations.NullMarked;

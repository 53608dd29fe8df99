/** What changes, as it changes, over HTTP. */
@NullMarked
package org.rollcall.web.event;

import org.jspecify.annotations.NullMarked;

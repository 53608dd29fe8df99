/** What all runs share, over HTTP. */
@NullMarked
package org.rollcall.web.site;

import org.jspecify.annotations.NullMarked;

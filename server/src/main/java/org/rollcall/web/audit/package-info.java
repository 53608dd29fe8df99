/** The record of who did what, over HTTP. */
@NullMarked
package org.rollcall.web.audit;

import org.jspecify.annotations.NullMarked;

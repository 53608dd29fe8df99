/** Agreements and reports over HTTP. */
@NullMarked
package org.rollcall.web.compliance;

import org.jspecify.annotations.NullMarked;

/** Which reports are sent of themselves, to whom, and when. */
@NullMarked
package org.rollcall.compliance.mailing;

import org.jspecify.annotations.NullMarked;

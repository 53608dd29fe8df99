/** Reports on the whole fleet: what is asked, what is answered, and in which form. */
@NullMarked
package org.rollcall.compliance.report;

import org.jspecify.annotations.NullMarked;

/** What the site may activate, and what stands without such a right. */
@NullMarked
package org.rollcall.compliance.agreement;

import org.jspecify.annotations.NullMarked;

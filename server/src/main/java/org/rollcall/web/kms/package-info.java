/** The site's KMS hosts over HTTP. */
@NullMarked
package org.rollcall.web.kms;

import org.jspecify.annotations.NullMarked;

/** The KMS hosts that a site has, and whether they answer. */
@NullMarked
package org.rollcall.kms;

import org.jspecify.annotations.NullMarked;

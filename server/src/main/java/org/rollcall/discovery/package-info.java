/** Finds machines and KMS hosts where others keep account of them. */
@NullMarked
package org.rollcall.discovery;

import org.jspecify.annotations.NullMarked;

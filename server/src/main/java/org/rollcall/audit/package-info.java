/** The record of who did what. */
@NullMarked
package org.rollcall.audit;

import org.jspecify.annotations.NullMarked;

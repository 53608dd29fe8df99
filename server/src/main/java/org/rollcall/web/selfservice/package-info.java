/** The kit for those whom no visit reaches, and what they send back. */
@NullMarked
package org.rollcall.web.selfservice;

import org.jspecify.annotations.NullMarked;

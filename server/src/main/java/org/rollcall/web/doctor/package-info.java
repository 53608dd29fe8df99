/** Why a PC cannot be reached, over HTTP. */
@NullMarked
package org.rollcall.web.doctor;

import org.jspecify.annotations.NullMarked;

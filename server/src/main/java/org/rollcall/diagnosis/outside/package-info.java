/** Why can a PC not be reached? What shows before anybody logs in. */
@NullMarked
package org.rollcall.diagnosis.outside;

import org.jspecify.annotations.NullMarked;

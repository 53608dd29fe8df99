/** When may a room be touched? */
@NullMarked
package org.rollcall.schedule.calendar;

import org.jspecify.annotations.NullMarked;

/** Schedules, calendars and follow-ups, as they are asked for. */
@NullMarked
package org.rollcall.web.schedule;

import org.jspecify.annotations.NullMarked;

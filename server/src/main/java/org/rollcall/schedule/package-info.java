/** What is done of itself, and when. */
@NullMarked
package org.rollcall.schedule;

import org.jspecify.annotations.NullMarked;

/** Machines, rooms and groups over HTTP, and what they add up to. */
@NullMarked
package org.rollcall.web.inventory;

import org.jspecify.annotations.NullMarked;

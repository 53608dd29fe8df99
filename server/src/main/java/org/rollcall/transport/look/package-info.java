/** What shows of a PC from outside, before anybody says who asks? */
@NullMarked
package org.rollcall.transport.look;

import org.jspecify.annotations.NullMarked;

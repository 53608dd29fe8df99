/** How is the server, and what has it done? */
@NullMarked
package org.rollcall.web.health;

import org.jspecify.annotations.NullMarked;

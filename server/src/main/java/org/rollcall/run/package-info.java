/** One plan over a frozen list of machines: its targets, attempts, steps and endings. */
@NullMarked
package org.rollcall.run;

import org.jspecify.annotations.NullMarked;

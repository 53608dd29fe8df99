/** What holds between a PC and somebody who has logged in, whichever way that was done. */
@NullMarked
package org.rollcall.lab.session;

import org.jspecify.annotations.NullMarked;

/** The steps of a visit as commands, and what the scripted ones among them answer. */
@NullMarked
package org.rollcall.activation.step;

import org.jspecify.annotations.NullMarked;

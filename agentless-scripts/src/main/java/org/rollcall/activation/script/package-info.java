/** How a script is sent, and what it answered: bounded, and never trusted. */
@NullMarked
package org.rollcall.activation.script;

import org.jspecify.annotations.NullMarked;

/** What needs a person: found on a machine, and open until it is gone. */
@NullMarked
package org.rollcall.diagnosis;

import org.jspecify.annotations.NullMarked;

/** Everything that a store holds, as lines that another store can take in. */
@NullMarked
package org.rollcall.compliance.snapshot;

import org.jspecify.annotations.NullMarked;

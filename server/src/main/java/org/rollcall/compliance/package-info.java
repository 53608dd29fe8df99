/** What a run, a day or a contract amounts to, in rows that can be handed in. */
@NullMarked
package org.rollcall.compliance;

import org.jspecify.annotations.NullMarked;

/** What is owed to PCs that were imaged anew. */
@NullMarked
package org.rollcall.schedule.followup;

import org.jspecify.annotations.NullMarked;

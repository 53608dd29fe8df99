/** What carries out the runs that the database holds, on one node or on several. */
@NullMarked
package org.rollcall.run.engine;

import org.jspecify.annotations.NullMarked;

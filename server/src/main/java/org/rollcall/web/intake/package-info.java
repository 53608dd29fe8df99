/** Lists of machines over HTTP: shown first, applied as they were shown. */
@NullMarked
package org.rollcall.web.intake;

import org.jspecify.annotations.NullMarked;

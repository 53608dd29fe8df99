/** What users of PCs that no visit reaches do by themselves. */
@NullMarked
package org.rollcall.selfservice;

import org.jspecify.annotations.NullMarked;

/** Who is told what, when, and how: by mail or webhook. */
@NullMarked
package org.rollcall.notify;

import org.jspecify.annotations.NullMarked;

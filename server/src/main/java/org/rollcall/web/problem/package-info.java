/** What is an HTTP client told when something is wrong? */
@NullMarked
package org.rollcall.web.problem;

import org.jspecify.annotations.NullMarked;

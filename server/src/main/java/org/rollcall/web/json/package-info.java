/** What does the JSON that somebody sent say? */
@NullMarked
package org.rollcall.web.json;

import org.jspecify.annotations.NullMarked;

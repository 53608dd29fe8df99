/** Who is in the site's directory, and what may they do here? */
@NullMarked
package org.rollcall.access.directory;

import org.jspecify.annotations.NullMarked;

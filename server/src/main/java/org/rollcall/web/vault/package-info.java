/** Under which key the site's secrets are kept. */
@NullMarked
package org.rollcall.web.vault;

import org.jspecify.annotations.NullMarked;

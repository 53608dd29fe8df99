/** The description of the API, and the page to read it. */
@NullMarked
package org.rollcall.web.api;

import org.jspecify.annotations.NullMarked;

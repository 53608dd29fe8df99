/** What the server answers over HTTP, and the page it serves. */
@NullMarked
package org.rollcall.web;

import org.jspecify.annotations.NullMarked;

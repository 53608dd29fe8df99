/** What people type, and what they are told. */
@NullMarked
package org.rollcall.cli;

import org.jspecify.annotations.NullMarked;

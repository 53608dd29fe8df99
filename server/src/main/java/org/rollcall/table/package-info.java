/** Rows for people, spreadsheets and programs. */
@NullMarked
package org.rollcall.table;

import org.jspecify.annotations.NullMarked;

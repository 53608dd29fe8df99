/** Rows for people, spreadsheets and programs. */
@NullMarked
package org.rollcall.cli.table;

import org.jspecify.annotations.NullMarked;

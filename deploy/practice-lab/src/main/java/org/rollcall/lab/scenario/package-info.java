/** Classrooms as data: which PCs there are, what ails them, and what a run must find. */
@NullMarked
package org.rollcall.lab.scenario;

import org.jspecify.annotations.NullMarked;

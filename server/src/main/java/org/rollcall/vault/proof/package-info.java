/**
 * What somebody sends to be kept, read so far that a mistake is told at once and not at a visit.
 */
@NullMarked
package org.rollcall.vault.proof;

import org.jspecify.annotations.NullMarked;

/** Reads what ospp.vbs, slmgr.vbs and their kin print on a console. Never throws on a text. */
@NullMarked
package org.rollcall.activation.text;

import org.jspecify.annotations.NullMarked;

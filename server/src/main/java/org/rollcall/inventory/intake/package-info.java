/** Takes in what lists, directories and scans say of machines: first shown, then applied. */
@NullMarked
package org.rollcall.inventory.intake;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.rollcall.activation.text;

import org.jspecify.annotations.NullMarked;

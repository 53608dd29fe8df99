@NullMarked
package org.rollcall.activation;

import org.jspecify.annotations.NullMarked;

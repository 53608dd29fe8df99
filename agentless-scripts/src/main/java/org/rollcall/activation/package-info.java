/** The values of volume activation, as Windows counts and names them. Knows nothing but the JDK. */
@NullMarked
package org.rollcall.activation;

import org.jspecify.annotations.NullMarked;

/** Which credentials are kept, sealed so that nobody can read them back? */
@NullMarked
package org.rollcall.vault;

import org.jspecify.annotations.NullMarked;

/** Is this a user's password, and may it be one? */
@NullMarked
package org.rollcall.access.password;

import org.jspecify.annotations.NullMarked;

/** The accepting side of Kerberos as a Windows PC of a domain plays it. */
@NullMarked
package org.rollcall.lab.kerberos;

import org.jspecify.annotations.NullMarked;

/** The accepting side of NTLM as a Windows PC plays it: login, signatures, sealing. */
@NullMarked
package org.rollcall.lab.ntlm;

import org.jspecify.annotations.NullMarked;

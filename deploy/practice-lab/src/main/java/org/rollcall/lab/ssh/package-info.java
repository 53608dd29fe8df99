/** The OpenSSH server of the lab's PCs, as Windows carries it. */
@NullMarked
package org.rollcall.lab.ssh;

import org.jspecify.annotations.NullMarked;

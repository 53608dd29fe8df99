/** Overthere made safe: SSH to Windows' own OpenSSH server, and WinRM within TLS. */
@NullMarked
package org.rollcall.transport.overthere;

import org.jspecify.annotations.NullMarked;

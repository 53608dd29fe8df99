/** WS-Man and the WinRM shell as a Windows PC answers them, without a network. */
@NullMarked
package org.rollcall.lab.wsman;

import org.jspecify.annotations.NullMarked;

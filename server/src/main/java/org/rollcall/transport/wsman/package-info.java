/** Our own client for the remote shell of WinRM ([MS-WSMV]), as a default Windows PC accepts it. */
@NullMarked
package org.rollcall.transport.wsman;

import org.jspecify.annotations.NullMarked;

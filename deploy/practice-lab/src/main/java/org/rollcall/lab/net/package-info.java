/** The lab's sockets: HTTP, TLS, logins bound to connections, and everything that can go wrong. */
@NullMarked
package org.rollcall.lab.net;

import org.jspecify.annotations.NullMarked;

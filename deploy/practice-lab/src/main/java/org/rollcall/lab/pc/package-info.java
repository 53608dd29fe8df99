/** What a simulated PC is and remembers: Windows, Office, licences, settings, accounts. */
@NullMarked
package org.rollcall.lab.pc;

import org.jspecify.annotations.NullMarked;

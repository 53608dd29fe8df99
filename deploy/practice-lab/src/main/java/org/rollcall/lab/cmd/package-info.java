/** What a simulated PC's console does with a line: cmd, cscript, ospp, slmgr, PowerShell. */
@NullMarked
package org.rollcall.lab.cmd;

import org.jspecify.annotations.NullMarked;

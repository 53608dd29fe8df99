/** A small WinRM client of the tests' own, on the JDK alone: it shares no code with the lab. */
@NullMarked
package org.rollcall.lab.client;

import org.jspecify.annotations.NullMarked;

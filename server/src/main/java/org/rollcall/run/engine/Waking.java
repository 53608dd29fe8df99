package org.rollcall.run.engine;

import org.rollcall.run.Waker;
import org.rollcall.transport.wake.WakeSender;

/** By which way are machines woken that are off, and where are they on the network? */
public record Waking(WakeSender sender, Waker.Addresses addresses) {}

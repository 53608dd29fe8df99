package org.rollcall.transport.wake;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be woken?
 *
 * @param address where it was last; null where its name is not known to any server of names
 */
public record WakeCall(MagicPacket packet, @Nullable InetAddress address) {}

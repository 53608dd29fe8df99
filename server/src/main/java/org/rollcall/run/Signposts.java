package org.rollcall.run;

import java.time.InstantSource;
import org.rollcall.transport.Trust;
import org.rollcall.transport.hostkey.Recognition;
import org.rollcall.transport.profile.Memory;
import org.rollcall.transport.profile.TransportProfiles;

/**
 * What is asked on the way to a machine: who chose which profile, what answered last, and by what
 * is the PC known?
 *
 * @param trust which certificates the server was started to take
 */
public record Signposts(
    TransportProfiles profiles,
    Memory memory,
    Recognition recognition,
    Trust trust,
    InstantSource clock) {}

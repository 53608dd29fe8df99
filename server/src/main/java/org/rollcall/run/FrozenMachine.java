package org.rollcall.run;

import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;

/** What was said of a machine when the Run was made? */
public record FrozenMachine(
    long id, MachineName name, Endpoint endpoint, @Nullable Room room, @Nullable MacAddress mac) {}

package org.rollcall.access.directory;

import java.util.Optional;
import org.rollcall.access.Origin;
import org.rollcall.access.User;

/**
 * Whom did a provider vouch for just now?
 *
 * @param name as which the provider shows the user
 * @param grant what its groups give here; empty where they give nothing
 */
public record Arrival(String name, Origin.Foreign origin, Optional<User.Grant> grant) {}

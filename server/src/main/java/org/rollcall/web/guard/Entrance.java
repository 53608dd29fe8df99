package org.rollcall.web.guard;

import org.rollcall.access.password.Cost;

/**
 * How does one come in?
 *
 * @param token what the file says that only the account can read that runs the server
 * @param cost how dear it is to try a password
 */
public record Entrance(OperatorToken token, Cost cost) {}

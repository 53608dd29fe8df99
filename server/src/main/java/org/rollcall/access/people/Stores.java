package org.rollcall.access.people;

import org.rollcall.access.Users;
import org.rollcall.access.factor.TwoFactor;
import org.rollcall.access.link.Links;
import org.rollcall.access.lock.LockOuts;
import org.rollcall.access.session.Sessions;
import org.rollcall.access.token.ApiTokens;

/** Where is kept what belongs to a user? */
public record Stores(
    Users users,
    Sessions sessions,
    ApiTokens tokens,
    Links links,
    LockOuts doors,
    TwoFactor twoFactor) {}

package org.rollcall.access.factor;

import org.rollcall.vault.Sealed;

/**
 * By what do we know the user's device?
 *
 * @param confirmed whether a code of it was seen: before that it is not asked for
 */
public record SecondFactor(Sealed secret, boolean confirmed) {}

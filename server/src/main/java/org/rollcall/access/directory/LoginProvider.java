package org.rollcall.access.directory;

/**
 * Who else vouches for users?
 *
 * @param hasSecret whether a secret is sealed for it, which nobody can read back
 * @param version grows with each edit
 */
public record LoginProvider(
    long id, String name, Setting setting, boolean hasSecret, boolean disabled, int version) {}

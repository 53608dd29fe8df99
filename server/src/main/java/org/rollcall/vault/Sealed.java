package org.rollcall.vault;

/**
 * A secret that is no credential, as it is kept with what it belongs to.
 *
 * @param keyId which key opens it
 */
public record Sealed(String text, String keyId) {}

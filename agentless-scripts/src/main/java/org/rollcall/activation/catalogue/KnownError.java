package org.rollcall.activation.catalogue;

import org.rollcall.activation.Hresult;

/**
 * What is known of one code, whatever the reader's language?
 *
 * @param name Microsoft's symbolic name
 * @param retryable whether waiting or trying again can help; {@code transient} in the data
 * @param informational whether the code tells of no failure at all
 * @param source the page or header that documents the code
 */
public record KnownError(
    Hresult code, String name, Who who, boolean retryable, boolean informational, String source) {}

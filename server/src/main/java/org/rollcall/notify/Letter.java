package org.rollcall.notify;

import org.jspecify.annotations.Nullable;

/**
 * What does somebody read? What happened, where, why, what to do, and where to see more.
 *
 * @param id the same however often it is sent
 * @param linked the text for a way by which the file cannot come along
 * @param file what is sent with it
 */
public record Letter(
    String id, String subject, String text, String linked, @Nullable Enclosure file) {}

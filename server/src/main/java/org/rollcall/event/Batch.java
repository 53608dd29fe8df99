package org.rollcall.event;

import java.util.List;

/**
 * What came to light at one look?
 *
 * @param settled up to which id nothing new can come any more
 */
record Batch(List<Event> events, long settled) {}

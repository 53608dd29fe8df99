package org.rollcall.schedule.calendar;

/** When is a room taken, and for what? */
public record Booking(String title, Span when) {}

package org.rollcall.compliance.report;

import java.time.Instant;
import java.time.ZoneId;

/** What has a reader to know of a report before its figures: of what time, of what, by whom? */
public record Heading(ReportOrder order, String madeBy, Instant madeAt, ZoneId zone) {}

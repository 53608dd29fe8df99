package org.rollcall.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What does the server say of itself? */
@Serdeable
public record ServerView(String version, @JsonProperty("started_at") Instant startedAt) {}

package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;

/// A look at the LDH fee schedule for one code on one day of service.
public record FeeCheck(
    String code,
    LocalDate serviceDate,
    boolean listed,
    LocalDate scheduleDate,
    String by,
    Instant at) {}

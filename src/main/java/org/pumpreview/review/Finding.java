package org.pumpreview.review;

import java.time.Instant;
import java.util.Optional;
import org.pumpreview.policy.Answer;

/// One desk's finding on one item.
public record Finding(Optional<Answer> answer, String note, String by, Instant at) {}

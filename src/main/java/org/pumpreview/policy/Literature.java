package org.pumpreview.policy;

import java.util.Optional;

/// One entry of the policy's reference list, as facts.
public record Literature(
    int number, String author, int year, String source, Optional<String> doi) {}

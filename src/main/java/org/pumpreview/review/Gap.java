package org.pumpreview.review;

/// One thing asked of the provider, and what would satisfy it.
public record Gap(String paragraph, String satisfiedBy) {}

package org.pumpreview.build.broken.policy;

public record Rule(String id) {}

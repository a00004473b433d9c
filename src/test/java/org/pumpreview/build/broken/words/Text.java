package org.pumpreview.build.broken.words;

public record Text(String text) {}

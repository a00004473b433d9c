package org.pumpreview.build.broken.letter;

public record Page(int number) {}

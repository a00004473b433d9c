package org.pumpreview.build.broken.review;

public record Case(int number) {}

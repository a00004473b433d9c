package org.pumpreview.review;

/// Pages in a row that are of one size, upright as they are read.
///
/// @param pages how many
/// @param width in points (1/72 inch)
/// @param height in points
public record EqualPages(int pages, double width, double height) {}

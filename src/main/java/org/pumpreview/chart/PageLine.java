package org.pumpreview.chart;

/// A line of words on a page.
///
/// @param page from 0
/// @param top of the line, as a part of the page's height from above, 0 to 1
public record PageLine(int page, double top, String text) {}

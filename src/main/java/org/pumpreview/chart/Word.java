package org.pumpreview.chart;

import org.pumpreview.review.PageArea;

/// A word on a page.
///
/// @param line which line of the page it stands in, from 0
public record Word(String text, PageArea area, int line) {}

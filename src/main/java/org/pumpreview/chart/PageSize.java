package org.pumpreview.chart;

/// How large a page is, upright as it is read, in points (1/72 inch).
public record PageSize(double width, double height) {}

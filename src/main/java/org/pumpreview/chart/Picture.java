package org.pumpreview.chart;

/// A page as it was drawn.
///
/// @param argb its pixels row by row, opaque
@SuppressWarnings("ArrayRecordComponent") // pixels go straight to the screen, nobody compares them
public record Picture(int width, int height, int[] argb) {}

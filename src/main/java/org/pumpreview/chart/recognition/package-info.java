/// The words in pictures of pages, recognized on this machine and in its memory alone. Knows
/// pictures and words; opens no document, starts no process and keeps nothing.
@NullMarked
package org.pumpreview.chart.recognition;

import org.jspecify.annotations.NullMarked;

/// Documents as they are looked at: pages, words, and the place of a paragraph. Knows PDF, and no
/// case, vault, letter, window or command line.
@NullMarked
package org.pumpreview.chart;

import org.jspecify.annotations.NullMarked;

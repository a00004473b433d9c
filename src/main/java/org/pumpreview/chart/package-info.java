/// Documents as they are looked at: pages, words, and the place of a paragraph. Knows PDF and
/// pictures, of a case no more than how a place on a page is written down, and no vault, letter,
/// window or command line.
@NullMarked
package org.pumpreview.chart;

import org.jspecify.annotations.NullMarked;

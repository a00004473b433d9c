/// Charts that are made up for practice: pages of text, and pages as a fax machine leaves them.
/// Knows paper, fonts and where its words stand, and nothing of who the pages are about.
@NullMarked
package org.pumpreview.chart.made;

import org.jspecify.annotations.NullMarked;

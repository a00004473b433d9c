/// Documents that somebody sent, read in a process of their own, so that none of them can stop,
/// fill or crash the program. Both ends of the pipe live here; knows what `chart` promises, and no
/// vault, case or window.
@NullMarked
package org.pumpreview.chart.reader;

import org.jspecify.annotations.NullMarked;

/// The frame of an open case: who it is about, what it still lacks, its steps, its history and the
/// keys that work in all of it. Knows no single step; those are handed in.
@NullMarked
package org.pumpreview.desktop.caseframe;

import org.jspecify.annotations.NullMarked;

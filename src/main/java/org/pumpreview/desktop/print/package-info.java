/// Printing: many files in one job, page by page. Knows pages as pictures and the system's printers
/// behind an interface; it must not know what stands on a page.
@NullMarked
package org.pumpreview.desktop.print;

import org.jspecify.annotations.NullMarked;

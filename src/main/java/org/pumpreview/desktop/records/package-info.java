/// The step of the records: the documents of a case as a list, how far each is readable, and what
/// can be done with them. Sees the pages through the chart beside it; knows no vault and no file.
@NullMarked
package org.pumpreview.desktop.records;

import org.jspecify.annotations.NullMarked;

/// The documents of a case as they are read: pages below each other, what is searched and marked on
/// them. Stands beside the screens that ask for evidence; knows no screen, no vault and no file.
@NullMarked
package org.pumpreview.desktop.chart;

import org.jspecify.annotations.NullMarked;

/// Work away from the screen and its way back: the only place that starts threads or calls
/// `Platform.runLater`. It must not know what the work is about.
@NullMarked
package org.pumpreview.desktop.work;

import org.jspecify.annotations.NullMarked;

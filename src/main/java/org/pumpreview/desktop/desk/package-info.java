/// The case on the desk: what every step of the wizard shows and acts on, how it stands and where
/// to go on. Shared by the screens, which do not see each other; knows no screen, no store and no
/// thread.
@NullMarked
package org.pumpreview.desktop.desk;

import org.jspecify.annotations.NullMarked;

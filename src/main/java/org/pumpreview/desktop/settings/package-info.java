/// The settings: the people of the vault, the plan's own facts, the vault itself, how the window
/// looks, and what the program is. Knows no case and no other screen.
@NullMarked
package org.pumpreview.desktop.settings;

import org.jspecify.annotations.NullMarked;

/// The worklist: what is due next and what it lacks. Opens cases and decides nothing; knows no
/// vault.
@NullMarked
package org.pumpreview.desktop.worklist;

import org.jspecify.annotations.NullMarked;

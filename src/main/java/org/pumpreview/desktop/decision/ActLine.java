package org.pumpreview.desktop.decision;

import org.pumpreview.desktop.desk.Telling;
import org.pumpreview.review.Act;

/// One act on the case: what it does while it is open, or why it is not.
///
/// @param primary the one act that the case asks for most
record ActLine(Act act, String word, boolean open, boolean primary, Telling telling) {}

package org.pumpreview.desktop.director;

import java.util.Optional;
import org.pumpreview.desktop.desk.Place;

/// Why a decision is not open: the first reason in the order of thought, and where it is mended.
///
/// @param sentence a full sentence
/// @param way where to go; empty where nothing on this case mends it
/// @param name what that place is called
/// @param more how many reasons stand behind this one
record Hindrance(String sentence, Optional<Place> way, String name, int more) {}

/// Reads policy packs: a pack file becomes a policy, or a list of its faults, each with its place
/// and its remedy. Knows no case, no person and no screen.
@NullMarked
package org.pumpreview.packs;

import org.jspecify.annotations.NullMarked;

/// A program built wrong on purpose: each class here breaks the wall that its name tells, and those
/// named `Fine` break none. [org.pumpreview.build.WallsTest] holds the walls against them.
package org.pumpreview.build.broken;

/// What is recorded around a review: information that comes in, the extension, notices, talks
/// between physicians, recusals, reopenings and appeals, each asked for in a small dialog and all
/// of them read in one log. Both desks show it; it knows neither of them, no store and no letter.
@NullMarked
package org.pumpreview.desktop.proceedings;

import org.jspecify.annotations.NullMarked;

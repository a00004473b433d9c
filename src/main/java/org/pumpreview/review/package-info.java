/// One case: its events, their fold, who may do what and why not, clocks and line decisions. Pure:
/// time, ids and the person come in as arguments; sees the policy and the words, and knows no file,
/// no database, no screen.
@NullMarked
package org.pumpreview.review;

import org.jspecify.annotations.NullMarked;

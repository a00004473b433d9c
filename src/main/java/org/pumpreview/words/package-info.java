/// The words that people read, kept in bundles under `resources/words` and looked up by key. Knows
/// nothing of what the words are about.
@NullMarked
package org.pumpreview.words;

import org.jspecify.annotations.NullMarked;

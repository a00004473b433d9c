/// The steps of criteria and of contraindications: one card an item, worked by keys, with its
/// evidence. Knows neither the other screens nor where a case is kept.
@NullMarked
package org.pumpreview.desktop.items;

import org.jspecify.annotations.NullMarked;

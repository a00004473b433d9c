/// What a policy leaves open, asked at its place: the cards that the steps of a case show. Knows no
/// step.
@NullMarked
package org.pumpreview.desktop.questions;

import org.jspecify.annotations.NullMarked;

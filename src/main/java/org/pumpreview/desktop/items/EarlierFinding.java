package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Evidence;

/// What the linked case of the trial found on an item. It is read beside the item and never becomes
/// its answer.
///
/// @param number of the earlier case
/// @param by whom and when; blank without an answer
/// @param facts a line for each row of its form
record EarlierFinding(
    String number,
    Optional<Answer> answer,
    String by,
    List<String> facts,
    List<Evidence> evidence) {}

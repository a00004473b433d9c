package org.pumpreview.desktop.items;

import java.util.List;

/// Items that stand under one paragraph of the policy.
///
/// @param paragraph of the place that asks them, for example `I.A.2`
/// @param heading what they are, in words; empty where a step has but one group of criteria
/// @param remark what goes for all of them; may be empty
/// @param statement what the policy asks there beside its items
/// @param closing what is to be known at their end; may be empty
record ItemGroup(
    String paragraph,
    String heading,
    String remark,
    String statement,
    String closing,
    List<ItemViewModel> items) {
  ItemGroup {
    items = List.copyOf(items);
  }
}

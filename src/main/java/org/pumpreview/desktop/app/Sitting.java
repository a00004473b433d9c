package org.pumpreview.desktop.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.pumpreview.desktop.chart.ChartTerms;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Office;
import org.pumpreview.store.Session;

/// One person's time at one vault: what every open case of it shares.
///
/// @param office as it is now
/// @param terms what is looked for in charts beside the terms of policy and plan
/// @param window asks for folders and printers
/// @param toSettings leaves for the settings
record Sitting(
    Wiring wiring,
    Session session,
    Actor actor,
    Supplier<Office> office,
    Layers layers,
    ChartTerms terms,
    Supplier<Window> window,
    Runnable toSettings) {

  /// The pack that a case is pinned to; empty when it is not on this machine.
  Optional<Policy> policy(CaseFile file) {
    return wiring.policies().find(file.policy());
  }
}

package org.pumpreview.desktop.records;

import javafx.beans.property.ReadOnlyBooleanProperty;

/// Lets the recognition of scanned pages rest and go on again.
public interface RecognitionSwitch {
  ReadOnlyBooleanProperty pausedProperty();

  /// The page that is being recognized is the last for now.
  void onPause();

  void onGoOn();
}

package org.pumpreview.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pins that last as long as the program runs.
public final class MemoryHeadPins implements HeadPins {
  private final Map<String, Pin> pins = new LinkedHashMap<>();

  @Override
  public synchronized List<Pin> all() {
    return new ArrayList<>(pins.values());
  }

  @Override
  public synchronized void keep(Pin pin) {
    pins.put(pin.vaultId(), pin);
  }

  @Override
  public synchronized void forget(String vaultId) {
    pins.remove(vaultId);
  }
}

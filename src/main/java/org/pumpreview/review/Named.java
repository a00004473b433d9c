package org.pumpreview.review;

import java.util.Optional;
import java.util.stream.Stream;

/// Choices are kept by their names: in the fields of a form, in drafts, in places of a screen.
public final class Named {
  private Named() {}

  /// The choice that is kept under a name; empty where nothing is, or something else.
  public static <E extends Enum<E>> Optional<E> find(E[] offered, String name) {
    return Stream.of(offered).filter(choice -> choice.name().equals(name)).findFirst();
  }
}

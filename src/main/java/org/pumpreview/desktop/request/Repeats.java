package org.pumpreview.desktop.request;

import java.util.List;
import java.util.function.Consumer;
import org.pumpreview.review.Duplicate;

/// Looks for requests in other cases that the open one may repeat, and hands over what it found.
@FunctionalInterface
public interface Repeats {
  void look(Consumer<List<Duplicate>> found);
}

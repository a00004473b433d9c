package org.pumpreview.desktop.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.CaseFile;

/// Whether the next request for information asks for an item, as far as a person has said so. It is
/// kept with the case until the request is out, so that an item can be put on it while it is
/// answered.
public final class Wanted implements Draft {
  private static final String KEY = "information.wanted.";
  private static final String YES = "yes";
  private static final String NO = "no";

  private final CaseDesk desk;

  public Wanted(CaseDesk desk) {
    this.desk = desk;
  }

  /// What was said of the item at `paragraph`, which is its name on the chosen route.
  public static Optional<Boolean> said(CaseFile file, String paragraph) {
    return switch (file.draft(KEY + paragraph)) {
      case YES -> Optional.of(true);
      case NO -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  public void say(String paragraph, boolean wanted) {
    desk.keepDraft(KEY + paragraph, wanted ? YES : NO);
  }

  @Override
  public void flush() {}

  @Override
  public Stream<String> kept() {
    return desk.assessment().items().stream()
        .map(Checklist.Entry::paragraph)
        .map(paragraph -> KEY + paragraph)
        .filter(key -> !desk.draft(key).isEmpty());
  }
}

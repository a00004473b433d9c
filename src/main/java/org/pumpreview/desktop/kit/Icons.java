package org.pumpreview.desktop.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The icons that carry a meaning, so that one meaning looks alike on every screen.
public final class Icons {
  /// Met, absent, listed, holds.
  public static final Ikon GOOD = BootstrapIcons.CHECK_CIRCLE_FILL;

  /// Not met, present.
  public static final Ikon BAD = BootstrapIcons.X_CIRCLE_FILL;

  /// Not documented, not addressed.
  public static final Ikon UNKNOWN = BootstrapIcons.QUESTION_CIRCLE_FILL;

  public static final Ikon PHYSICIAN = BootstrapIcons.PERSON_BADGE;
  public static final Ikon NOT_BEGUN = BootstrapIcons.CIRCLE;
  public static final Ikon UNDER_WAY = BootstrapIcons.CIRCLE_HALF;
  public static final Ikon COMPLETE = BootstrapIcons.CHECK_CIRCLE_FILL;
  public static final Ikon GAPS = BootstrapIcons.EXCLAMATION_CIRCLE_FILL;

  /// An open question of reading, and the route.
  public static final Ikon OPEN_QUESTION = BootstrapIcons.SIGNPOST_2;

  public static final Ikon LOCK = BootstrapIcons.LOCK;
  public static final Ikon INFORMATION = BootstrapIcons.INFO_CIRCLE;
  public static final Ikon WARNING = BootstrapIcons.EXCLAMATION_TRIANGLE_FILL;
  public static final Ikon OVERDUE = BootstrapIcons.EXCLAMATION_OCTAGON_FILL;
  public static final Ikon CLOCK = BootstrapIcons.CLOCK;
  public static final Ikon PAGE = BootstrapIcons.FILE_EARMARK_TEXT;
  public static final Ikon NO_PAGE = BootstrapIcons.FILE_EARMARK_X;
  public static final Ikon TICK = BootstrapIcons.CHECK2;

  private Icons() {}
}

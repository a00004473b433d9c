package org.pumpreview.desktop.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/// Dresses a scene: AtlantaFX Primer below, the colours by meaning, then the desk's own rules.
///
/// The type size is a style sheet too and not an inline style, because popups take over their
/// owner's sheets but not the style of its root.
public final class Theme {
  /// Font size of the desk at 100 %, in px. Everything else is in em.
  static final double BASE_SIZE = 14;

  private static final String KEY = Theme.class.getName();

  private final Scene scene;
  private final List<String> sheets = new ArrayList<>();
  private final ChangeListener<ColorScheme> follow = (_, _, _) -> dress();

  /// The system's choice outlives every scene and must not hold on to one.
  private final WeakChangeListener<ColorScheme> weakly = new WeakChangeListener<>(follow);

  private final ReadOnlyDoubleWrapper em = new ReadOnlyDoubleWrapper(BASE_SIZE);
  private Appearance appearance = Appearance.STANDARD;

  private Theme(Scene scene) {
    this.scene = scene;
  }

  /// Applies `appearance` to `scene`; a later call replaces the earlier one. With
  /// [Appearance.Mode#SYSTEM] the scene follows the system's choice while it is open.
  public static void apply(Scene scene, Appearance appearance) {
    Fonts.load();
    theme(scene).wear(appearance);
  }

  /// What `scene` wears, or the standard appearance when it was never dressed.
  public static Appearance of(Scene scene) {
    return theme(scene).appearance;
  }

  /// The size of an em in `scene`, in px: for the few measures that no style sheet can give.
  public static ReadOnlyDoubleProperty em(Scene scene) {
    return theme(scene).em.getReadOnlyProperty();
  }

  private static Theme theme(Scene scene) {
    return (Theme) scene.getProperties().computeIfAbsent(KEY, _ -> new Theme(scene));
  }

  private void wear(Appearance next) {
    var systemScheme = Platform.getPreferences().colorSchemeProperty();
    systemScheme.removeListener(weakly);
    appearance = next;
    em.set(BASE_SIZE * next.scale());
    if (next.mode() == Appearance.Mode.SYSTEM) {
      systemScheme.addListener(weakly);
    }
    dress();
  }

  private void dress() {
    var dark = isDark();
    var primer = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    scene.setUserAgentStylesheet(primer);
    // A popup has JavaFX's own theme until it takes over its owner's.
    Application.setUserAgentStylesheet(primer);
    // What a screen added itself stays, after ours.
    var all = new ArrayList<>(scene.getStylesheets());
    all.removeAll(sheets);
    sheets.clear();
    sheets.add(resource(dark ? "dark.css" : "light.css"));
    sheets.add(resource("controlsfx.css"));
    sheets.add(resource("pump-review.css"));
    sheets.add(typeSize(em.get()));
    all.addAll(0, sheets);
    scene.getStylesheets().setAll(all);
  }

  private boolean isDark() {
    return switch (appearance.mode()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private static String typeSize(double px) {
    var css = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", px);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    URL url = Objects.requireNonNull(Theme.class.getResource("/theme/" + name), name);
    return url.toExternalForm();
  }
}

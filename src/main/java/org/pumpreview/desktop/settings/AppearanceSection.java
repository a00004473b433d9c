package org.pumpreview.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Appearance.Mode;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.SegmentedChoice;
import org.pumpreview.words.Words;

/// How the window looks. A choice shows at once.
final class AppearanceSection {
  private static final Words WORDS = Words.of("settings");
  private static final List<Integer> PERCENTS = List.of(100, 125, 150, 175, 200);

  private final Consumer<Appearance> onAppearance;
  private final SegmentedChoice<Mode> modes =
      new SegmentedChoice<>(
          WORDS.text("appearance.mode"), List.of(Mode.values()), mode -> WORDS.of("mode", mode));
  private final SegmentedChoice<Integer> sizes =
      new SegmentedChoice<>(
          WORDS.text("appearance.size"), PERCENTS, size -> WORDS.text("appearance.percent", size));
  private final SectionCard card;
  private Appearance appearance;

  AppearanceSection(Appearance current, Consumer<Appearance> onAppearance) {
    this.appearance = current;
    this.onAppearance = onAppearance;
    card =
        new SectionCard(
            WORDS.text("appearance.title"),
            new FormField(WORDS.text("appearance.mode"), modes),
            new FormField(WORDS.text("appearance.size"), sizes)
                .setHint(WORDS.text("appearance.size.hint")));
    modes.setOnChoose(mode -> onChoose(appearance.withMode(mode)));
    sizes.setOnChoose(size -> onChoose(appearance.withScale(size / 100.0)));
    show();
  }

  Node node() {
    return card;
  }

  private void onChoose(Appearance chosen) {
    appearance = chosen;
    show();
    onAppearance.accept(chosen);
  }

  private void show() {
    modes.show(Optional.of(appearance.mode()));
    sizes.show(Optional.of((int) Math.round(appearance.scale() * 100)).filter(PERCENTS::contains));
  }
}

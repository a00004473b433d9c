package org.pumpreview.desktop.proceedings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Wording;

/// Who was told: one or several at once, because one fax often goes to two of them.
final class AddresseesEntry implements Entry {
  private final CaseDesk desk;
  private final String key;
  private final String missing;
  private final Map<Addressee, CheckBox> boxes = new EnumMap<>(Addressee.class);
  private final Label message = Tone.BAD.on(new Label());
  private final VBox node;

  /// @param first who is ticked in any case at first
  AddresseesEntry(CaseDesk desk, String key, String label, Set<Addressee> first, String missing) {
    this.desk = desk;
    this.key = key;
    this.missing = missing;
    Set<Addressee> ticked = EnumSet.noneOf(Addressee.class);
    ticked.addAll(first);
    ticked.addAll(kept(desk.draft(key)));
    for (Addressee addressee : named(desk)) {
      var box = new CheckBox(Wording.of(addressee));
      box.setSelected(ticked.contains(addressee));
      box.setMinWidth(CheckBox.USE_PREF_SIZE);
      box.setOnAction(_ -> onTick());
      boxes.put(addressee, box);
    }
    var title = new Label(label);
    title.getStyleClass().add("field-label");
    var line = new WrapLine();
    line.getChildren().addAll(boxes.values());
    line.getStyleClass().add("ticks");
    message.getStyleClass().add("message");
    message.setWrapText(true);
    node = new VBox(title, line, message);
    node.getStyleClass().add("ticks-field");
    show(Optional.empty());
  }

  /// A facility can be told only where the case has one.
  private static List<Addressee> named(CaseDesk desk) {
    var form = desk.assessment().file().intake().form();
    return Arrays.stream(Addressee.values())
        .filter(
            whom -> whom != Addressee.FACILITY || !form.text(RequestField.FACILITY_NAME).isEmpty())
        .toList();
  }

  private static Set<Addressee> kept(String draft) {
    List<String> names = List.of(draft.split(" "));
    return Arrays.stream(Addressee.values())
        .filter(addressee -> names.contains(addressee.name()))
        .collect(Collectors.toSet());
  }

  private void onTick() {
    desk.keepDraft(key, value().stream().map(Addressee::name).collect(Collectors.joining(" ")));
    show(Optional.empty());
  }

  Set<Addressee> value() {
    Set<Addressee> ticked = EnumSet.noneOf(Addressee.class);
    boxes.forEach((addressee, box) -> {
      if (box.isSelected()) {
        ticked.add(addressee);
      }
    });
    return ticked;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Optional<String> fault() {
    return value().isEmpty() ? Optional.of(missing) : Optional.empty();
  }

  @Override
  public void show(Optional<String> words) {
    message.setText(words.orElse(""));
    message.setVisible(words.isPresent());
    message.setManaged(words.isPresent());
  }

  @Override
  public void focus() {
    boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
  }

  @Override
  public void flush() {}

  @Override
  public Stream<String> kept() {
    return desk.draft(key).isEmpty() ? Stream.of() : Stream.of(key);
  }
}

package org.pumpreview.desktop.proceedings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.kit.Ticks;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Wording;

/// Who was told: one or several at once, because one fax often goes to two of them.
final class AddresseesEntry implements Entry {
  private final CaseDesk desk;
  private final String key;
  private final String missing;
  private final Ticks<Addressee> ticks;

  /// @param first who is ticked in any case at first
  AddresseesEntry(CaseDesk desk, String key, String label, Set<Addressee> first, String missing) {
    this.desk = desk;
    this.key = key;
    this.missing = missing;
    Set<Addressee> ticked = EnumSet.noneOf(Addressee.class);
    ticked.addAll(first);
    ticked.addAll(kept(desk.draft(key)));
    ticks = new Ticks<>(label, named(desk), ticked, Wording::of);
    ticks.setOnTicked(this::onTicked);
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

  private void onTicked() {
    desk.keepDraft(key, value().stream().map(Addressee::name).collect(Collectors.joining(" ")));
  }

  List<Addressee> value() {
    return ticks.ticked();
  }

  @Override
  public Node node() {
    return ticks;
  }

  @Override
  public Optional<String> fault() {
    return value().isEmpty() ? Optional.of(missing) : Optional.empty();
  }

  @Override
  public void show(Optional<String> words) {
    ticks.setError(words);
  }

  @Override
  public void focus() {
    ticks.requestFocus();
  }

  @Override
  public void flush() {}

  @Override
  public Stream<String> kept() {
    return desk.draft(key).isEmpty() ? Stream.of() : Stream.of(key);
  }
}

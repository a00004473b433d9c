package org.pumpreview.desktop.proceedings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Reveal;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.review.Act;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Every act around a review: open ones first with what each is for, then those that are not open
/// and why.
final class ActSheet {
  private static final Words WORDS = Words.of("proceedings");

  private final Layers layers;
  private final Consumer<Act> onAct;
  private final Consumer<Place> go;
  private final Map<Act, ActButton> buttons = new LinkedHashMap<>();
  private final ScrollPane scroll = new TallPane();

  /// @param onAct begins an act that is open
  /// @param go follows the link of a reason
  ActSheet(ProceedingsViewModel model, Layers layers, Consumer<Act> onAct, Consumer<Place> go) {
    this.layers = layers;
    this.onAct = onAct;
    this.go = go;
    var open = ProceedingsViewModel.ACTS.stream().filter(model::isOpen).map(this::open).toList();
    var closed =
        ProceedingsViewModel.ACTS.stream()
            .filter(act -> !model.isOpen(act))
            .map(act -> closed(model, act))
            .toList();
    var title = new Label(WORDS.text("acts.closed"));
    title.getStyleClass().add("section-title");
    var list = new VBox(FieldGrid.broad(open.toArray(Node[]::new)));
    list.getStyleClass().add("act-list");
    if (!closed.isEmpty()) {
      list.getChildren()
          .addAll(new Separator(), title, FieldGrid.broad(closed.toArray(Node[]::new)));
    }
    scroll.setContent(list);
    scroll.getStyleClass().add("act-scroll");
  }

  private ActButton open(Act act) {
    var button = button(act);
    button.open(Sentence.of(ProceedingsViewModel.purpose(act)));
    return button;
  }

  private ActButton closed(ProceedingsViewModel model, Act act) {
    var button = button(act);
    button.close(
        model
            .why(act)
            .sentence(place -> {
              layers.close();
              go.accept(place);
            }));
    return button;
  }

  private ActButton button(Act act) {
    var button =
        new ActButton(
            Wording.of(act),
            icon(act),
            () -> {
              layers.close();
              onAct.accept(act);
            });
    buttons.put(act, button);
    return button;
  }

  /// Opens the sheet on its first act, or on `wanted`.
  void open(Optional<Act> wanted) {
    new Sheet(WORDS.text("acts.title"), scroll).open(layers);
    wanted
        .or(() -> buttons.keySet().stream().findFirst())
        .map(buttons::get)
        .ifPresent(button -> {
          Reveal.in(scroll, button);
          button.requestFocus();
        });
  }

  private static Ikon icon(Act act) {
    return switch (act) {
      case RECORD_INFORMATION -> BootstrapIcons.INBOX;
      case LOG_PEER_TO_PEER -> BootstrapIcons.TELEPHONE;
      case CONCLUDE_PEER_TO_PEER -> BootstrapIcons.CHAT_LEFT_TEXT;
      case EXTEND -> Icons.CLOCK;
      case RECORD_NOTIFICATION -> BootstrapIcons.MAILBOX;
      case ASSIGN -> BootstrapIcons.PERSON_PLUS;
      case RECUSE -> BootstrapIcons.PERSON_DASH;
      case REOPEN -> BootstrapIcons.ARROW_COUNTERCLOCKWISE;
      default -> BootstrapIcons.FLAG;
    };
  }
}

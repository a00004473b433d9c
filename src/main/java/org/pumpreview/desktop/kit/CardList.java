package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Cards one below the other, of which one is current: the one that the person works on. Up and
/// Down go to the next card, but from a part that moves by them itself.
public final class CardList extends VBox {
  private final List<ItemCard> cards = new ArrayList<>();
  private Consumer<ItemCard> onCurrent = _ -> {};
  private Optional<ItemCard> current = Optional.empty();

  public CardList() {
    getStyleClass().add("card-list");
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  public void setCards(List<ItemCard> newCards) {
    cards.clear();
    cards.addAll(newCards);
    current = current.filter(cards::contains);
    cards.forEach(card -> card.setOnCurrent(() -> setCurrent(card)));
    getChildren().setAll(newCards);
  }

  public Optional<ItemCard> current() {
    return current;
  }

  /// Called with the card that has become current.
  public void setOnCurrent(Consumer<ItemCard> handler) {
    onCurrent = handler;
  }

  public void setCurrent(ItemCard card) {
    if (current.isPresent() && current.get() == card) {
      return;
    }
    current = Optional.of(card);
    cards.forEach(other -> other.setCurrent(other == card));
    onCurrent.accept(card);
  }

  private void onKey(KeyEvent event) {
    var step = step(event.getCode());
    if (step == 0
        || event.isAltDown()
        || event.isControlDown()
        || event.getTarget() instanceof TextInputControl
        || isKept(event.getTarget())) {
      return;
    }
    var to = current.map(cards::indexOf).orElse(-1) + step;
    if (to >= 0 && to < cards.size()) {
      cards.get(to).focusAnswer();
      event.consume();
    }
  }

  private static boolean isKept(EventTarget target) {
    return target instanceof Node node
        && Stream.<Node>iterate(node, at -> at != null, Node::getParent)
            .anyMatch(at -> at instanceof OwnArrows part && part.keepsArrows());
  }

  private static int step(KeyCode code) {
    return switch (code) {
      case UP -> -1;
      case DOWN -> 1;
      default -> 0;
    };
  }
}

package org.pumpreview.desktop.route;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent.OriginDescribed;
import org.pumpreview.review.CaseFile.Dated;
import org.pumpreview.review.PainOrigin;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Beside the choice of the pathway, the way to say that the origin of the pain is not plain, and
/// below it what was said. A plain case is asked nothing.
final class Origin {
  private static final Words WORDS = Words.of("route");

  private final CaseDesk desk;
  private final People people;
  private final Layers layers;
  private final KeyedButton ask =
      new KeyedButton("", Icons.OPEN_QUESTION).small().quiet().key(WORDS.text("origin.key"));
  private final Label record = new Label();

  Origin(CaseDesk desk, People people, Layers layers) {
    this.desk = desk;
    this.people = people;
    this.layers = layers;
    ask.setOnAction(_ -> onAsk());
    // Between the pathway and its reason Tab stops nowhere: the key is there for who needs it.
    ask.setFocusTraversable(false);
    record.getStyleClass().addAll("quiet", "second-rank");
    record.setWrapText(true);
    desk.assessmentProperty().subscribe(_ -> show());
  }

  KeyedButton ask() {
    return ask;
  }

  Label record() {
    return record;
  }

  /// Whether the origin can be described now.
  boolean isOpen() {
    return desk.refusals(Act.DESCRIBE_ORIGIN).isEmpty();
  }

  /// Asks what is known of the origin, where that can be recorded now.
  void onAsk() {
    if (isOpen()) {
      new OriginDialog(desk, described()).open(layers);
    }
  }

  private Optional<Dated<OriginDescribed>> described() {
    return desk.assessment().file().last(OriginDescribed.class);
  }

  private void show() {
    var said = described();
    boolean plain =
        said.map(described -> described.event().origin() == PainOrigin.PLAIN).orElse(true);
    ask.setText(WORDS.text(plain ? "origin.ask" : "origin.again"));
    setShown(ask, isOpen());
    record.setText(said.map(this::told).orElse(""));
    setShown(record, said.isPresent());
  }

  private String told(Dated<OriginDescribed> said) {
    var at = said.at().atZone(desk.assessment().plan().zone()).toLocalDateTime();
    return WORDS.text(
        "origin.record",
        Wording.of(said.event().origin()),
        said.event().words(),
        people.signature(said.by()),
        Moments.dateTime(at));
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}

package org.pumpreview.desktop.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of an open case: who it is about, a few facts in pills, whether all is saved, and the
/// tools at the right.
public final class CaseHeader extends VBox {
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label number = new Label();
  private final Label holder = new Label();
  private final FoldedPills pills = new FoldedPills();
  private final HBox tools = new HBox();
  private final SavedIndicator saved = new SavedIndicator();

  public CaseHeader() {
    getStyleClass().add("case-header");
    name.getStyleClass().add("name");
    detail.getStyleClass().add("detail");
    number.getStyleClass().add("number");
    holder.getStyleClass().add("number");
    tools.getStyleClass().add("tools");
    var firstLine = new HBox(name, detail);
    firstLine.getStyleClass().add("first-line");
    var secondLine = new HBox(number, holder);
    secondLine.getStyleClass().add("second-line");
    var who = new VBox(firstLine, secondLine);
    who.getStyleClass().add("who");
    var divider = new Region();
    divider.getStyleClass().add("divider");
    var lead = new HBox(who, divider);
    lead.getStyleClass().add("lead");
    var end = new HBox(saved, tools);
    end.getStyleClass().add("end");
    // A long name takes two lines; what is beyond them stands in the tooltip.
    name.setWrapText(true);
    for (var region : List.of(detail, number, holder, tools)) {
      region.setMinWidth(USE_PREF_SIZE);
    }
    // Where the pills have a line of their own there is nothing to divide.
    divider
        .visibleProperty()
        .bind(pills.layoutYProperty().lessThan(lead.layoutYProperty().add(lead.heightProperty())));
    getChildren().setAll(new Spread(lead, pills, end));
  }

  /// Shows whose case it is.
  ///
  /// @param newDetail what stands quietly beside the name, as the age
  /// @param newNumber what stands below it
  /// @param newHolder in whose hands the case is
  public void show(String newName, String newDetail, String newNumber, String newHolder) {
    name.setText(newName);
    name.setTooltip(new Tooltip(newName));
    detail.setText(newDetail);
    number.setText(newNumber);
    holder.setText(newHolder);
  }

  public void setPills(Node... nodes) {
    pills.setPills(List.of(nodes), Optional.empty());
  }

  /// The facts, one of which stays in sight however little room there is.
  public void setPills(List<Node> nodes, Optional<Node> staying) {
    pills.setPills(nodes, staying);
  }

  public void setTools(Node... nodes) {
    tools.getChildren().setAll(nodes);
  }

  public SavedIndicator saved() {
    return saved;
  }
}

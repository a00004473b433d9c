package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.Picture;
import org.pumpreview.review.PageArea;

/// One page on the desk: its picture, or its outline and number while that is being drawn, and what
/// is marked on it. Used again for another page when this one goes out of sight.
final class PageView extends Region {
  /// Around a word that was found, in points of the page.
  private static final double AIR = 1;

  private final Pane sheet = new Pane();
  private final ImageView picture = new ImageView();

  /// Where there is no picture yet.
  private final Rectangle paper = new Rectangle();

  private final Edges edges = new Edges("edge", 1);
  private final Rectangle shade = new Rectangle();
  private final Group marks = new Group();
  private final Label word = new Label();
  private final Dots dots = new Dots();
  private Optional<Picture> drawn = Optional.empty();
  private PageMarks shown = PageMarks.NONE;
  private double shownScale;
  private int page;
  private PageSize size = new PageSize(1, 1);
  private double scale = 1;

  PageView() {
    getStyleClass().add("chart-page");
    paper.getStyleClass().add("paper");
    paper.setManaged(false);
    shade.setFill(Color.TRANSPARENT);
    shade.getStyleClass().add("shade");
    shade.fillProperty().subscribe(fill -> shade.setVisible(isSeen(fill)));
    shade.setMouseTransparent(true);
    marks.setMouseTransparent(true);
    picture.setMouseTransparent(true);
    word.setMouseTransparent(true);
    word.setWrapText(true);
    word.getStyleClass().add("page-word");
    shade.setManaged(false);
    marks.setManaged(false);
    // Its colors let the words through. To blend ink with ink would take a third of each frame.
    marks.setVisible(false);
    sheet.getChildren().setAll(edges, paper, picture, shade, marks);
    getChildren().setAll(sheet, word);
  }

  private static boolean isSeen(@Nullable Paint fill) {
    return !(fill instanceof Color color) || color.getOpacity() > 0;
  }

  int page() {
    return page;
  }

  /// Becomes a page.
  ///
  /// @param newScale px for each point
  void show(int newPage, PageSize newSize, double newScale, Turn turn) {
    page = newPage;
    size = newSize;
    scale = newScale;
    sheet.setRotate(turn.degrees());
    requestLayout();
  }

  boolean isDrawn() {
    return picture.getImage() != null;
  }

  /// Shows a picture in the place of its own, which is still being drawn. It is there for a moment
  /// only, and to stretch it smoothly would take longer than a frame.
  void setStandIn(Optional<Picture> now, String otherwise) {
    picture.setSmooth(false);
    show(now, otherwise);
  }

  /// Shows its picture, which is stretched where it was drawn for another size.
  ///
  /// @param otherwise what is said where there is none
  void setPicture(Optional<Picture> now, String otherwise) {
    picture.setSmooth(true);
    show(now, otherwise);
  }

  private void show(Optional<Picture> now, String otherwise) {
    if (!drawn.equals(now)) {
      drawn = now;
      picture.setImage(now.map(dots::paint).orElse(null));
      requestLayout();
    }
    picture.setVisible(now.isPresent());
    paper.setVisible(now.isEmpty());
    word.setText(now.isPresent() ? "" : otherwise);
    word.setVisible(now.isEmpty());
  }

  void setMarks(PageMarks now) {
    if (now.equals(shown) && scale == shownScale) {
      return;
    }
    shown = now;
    shownScale = scale;
    var shapes = new ArrayList<Node>();
    now.others().forEach(areas -> shapes.addAll(Outline.of(areas, scale, "evidence-other")));
    now.own().forEach(areas -> shapes.addAll(Outline.of(areas, scale, "evidence-own")));
    shapes.addAll(Outline.of(now.selected(), scale, "selection"));
    now.hits().forEach(area -> shapes.add(hit(area, "hit")));
    now.now().forEach(area -> shapes.add(hit(area, "hit-now")));
    marks.getChildren().setAll(shapes);
    marks.setVisible(!shapes.isEmpty());
  }

  private Rectangle hit(PageArea area, String styleClass) {
    var box =
        new Rectangle(
            (area.left() - AIR) * scale,
            (area.top() - AIR) * scale,
            (area.width() + 2 * AIR) * scale,
            (area.height() + 2 * AIR) * scale);
    box.getStyleClass().add(styleClass);
    box.setMouseTransparent(true);
    return box;
  }

  /// The point of the page, in its own units, at a point of the window.
  Point2D onPage(double sceneX, double sceneY) {
    Point2D at = sheet.sceneToLocal(sceneX, sceneY);
    return new Point2D(at.getX() / scale, at.getY() / scale);
  }

  /// Where a point of the page lies in this node.
  Point2D inView(double x, double y) {
    return sheet.localToParent(x * scale, y * scale);
  }

  List<Node> marked() {
    return List.copyOf(marks.getChildren());
  }

  /// A picture that was drawn for this size goes to the screen dot by dot: to stretch it by part of
  /// a dot would take longer in each frame than all else.
  private void fit(double wide, double tall) {
    double output = outputScale();
    Image image = picture.getImage();
    boolean exact =
        image != null
            && Math.abs(image.getWidth() / output - wide) <= 1
            && Math.abs(image.getHeight() / output - tall) <= 1;
    double fitWidth = exact ? image.getWidth() / output : wide;
    double fitHeight = exact ? image.getHeight() / output : tall;
    picture.setFitWidth(fitWidth);
    picture.setFitHeight(fitHeight);
    edges.around(fitWidth, fitHeight);
    for (var all : List.of(paper, shade)) {
      all.setWidth(fitWidth);
      all.setHeight(fitHeight);
    }
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  @Override
  protected void layoutChildren() {
    double wide = size.width() * scale;
    double tall = size.height() * scale;
    sheet.resizeRelocate(
        snapPositionX((getWidth() - wide) / 2),
        snapPositionY((getHeight() - tall) / 2),
        wide,
        tall);
    fit(wide, tall);
    double room = getWidth() * 0.8;
    double high = word.prefHeight(room);
    word.resizeRelocate(getWidth() * 0.1, Math.min(getHeight() * 0.2, 120), room, high);
  }
}

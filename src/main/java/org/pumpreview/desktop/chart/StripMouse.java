package org.pumpreview.desktop.chart;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.pumpreview.review.PageArea;

/// Marks by the mouse: words where it was pressed on words, else a piece of the page; with Alt a
/// piece in any case.
final class StripMouse {
  /// Less than this was a click and no drag, in px.
  private static final double STILL = 4;

  private static final Drag NOTHING = new Drag(0, 0, 0, false);

  private final SheetViewModel sheet;
  private final Pages pages;
  private Drag drag = NOTHING;

  /// What the mouse is about since it was pressed.
  private record Drag(int page, double x, double y, boolean words) {}

  /// The pages in sight.
  interface Pages {
    /// The page at a point of the window.
    Optional<PageView> at(double sceneX, double sceneY);

    /// A page that is in sight.
    Optional<PageView> page(int number);

    /// The mouse is about the pages from now on.
    void onTaken();
  }

  /// @param desk what the pages lie on
  /// @param others whatever else lies there, and takes the mouse itself
  StripMouse(Node desk, SheetViewModel sheet, Pages pages, Predicate<MouseEvent> others) {
    this.sheet = sheet;
    this.pages = pages;
    desk.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          drag = NOTHING;
          if (event.getButton() == MouseButton.PRIMARY && !others.test(event)) {
            onPress(event);
          }
        });
    desk.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
    desk.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          drag = NOTHING;
          event.consume();
        });
  }

  private void onPress(MouseEvent event) {
    pages.onTaken();
    var marking = sheet.marking();
    var view = pages.at(event.getSceneX(), event.getSceneY());
    if (view.isEmpty()) {
      marking.clear();
      return;
    }
    int page = view.get().page();
    Point2D point = view.get().onPage(event.getSceneX(), event.getSceneY());
    switch (event.getClickCount()) {
      case 1 -> marking.begin(page, point.getX(), point.getY());
      case 2 -> marking.wordAt(page, point.getX(), point.getY());
      default -> marking.sentenceAt(page, point.getX(), point.getY());
    }
    boolean words = marking.isOnWords() && !event.isAltDown();
    drag = new Drag(page, event.getSceneX(), event.getSceneY(), words);
  }

  private void onDrag(MouseEvent event) {
    var view = pages.page(drag.page());
    if (view.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    double moved = Math.hypot(event.getSceneX() - drag.x(), event.getSceneY() - drag.y());
    if (moved < STILL) {
      return;
    }
    Point2D to = view.get().onPage(event.getSceneX(), event.getSceneY());
    if (drag.words()) {
      sheet.marking().drag(to.getX(), to.getY());
    } else {
      Point2D from = view.get().onPage(drag.x(), drag.y());
      sheet.marking().region(drag.page(), area(from, to));
    }
    event.consume();
  }

  /// A rectangle that lies on the page.
  private PageArea area(Point2D one, Point2D other) {
    var size = sheet.opened().orElseThrow().sizes().get(drag.page() - 1);
    double x1 = Math.clamp(Math.min(one.getX(), other.getX()), 0, size.width() - 1);
    double y1 = Math.clamp(Math.min(one.getY(), other.getY()), 0, size.height() - 1);
    double x2 = Math.clamp(Math.max(one.getX(), other.getX()), x1 + 1, size.width());
    double y2 = Math.clamp(Math.max(one.getY(), other.getY()), y1 + 1, size.height());
    return new PageArea(x1, y1, x2 - x1, y2 - y1);
  }
}

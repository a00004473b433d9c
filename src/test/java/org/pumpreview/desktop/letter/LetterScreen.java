package org.pumpreview.desktop.letter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Step;

/// The step of the letter in a window of its own.
final class LetterScreen implements AutoCloseable {
  final List<Place> gone = new ArrayList<>();
  final List<String> printed = new ArrayList<>();
  int settings;
  Optional<Path> folder = Optional.empty();
  private final Screens screens;
  private Optional<LetterView> view = Optional.empty();

  LetterScreen(CaseOnDesk made, Actor actor, LetterWork letters, Appearance look, double width) {
    screens =
        Screens.show(
            () -> {
              var layers = new Layers(new BorderPane());
              var shown =
                  new LetterView(
                      made.desk(actor),
                      CaseOnDesk.PEOPLE,
                      letters,
                      Work.here(),
                      (title, _, over) -> {
                        printed.add(title);
                        over.accept(new LetterPrinter.Printed.Sent("Front desk"));
                      },
                      _ -> folder,
                      layers,
                      gone::add,
                      () -> settings++);
              view = Optional.of(shown);
              layers.setContent(new BorderPane(shown.node()));
              return layers;
            },
            width,
            708,
            look);
    focus();
  }

  Screens screens() {
    return screens;
  }

  LetterView view() {
    return view.orElseThrow();
  }

  void focus() {
    Screens.runFx(() -> view().focus(Place.of(Step.LETTER)));
    screens.settle();
  }

  @Override
  public void close() {
    screens.close();
  }
}

package org.pumpreview.desktop.proceedings;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.pumpreview.desktop.desk.ActsPlace;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.review.Act;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Notice;

/// What happens around a review: who has to be told, the log, and every act that adds to it.
public final class ProceedingsView implements ActsPlace {
  private final ProceedingsViewModel model;
  private final Layers layers;
  private final Consumer<Place> go;
  private final NoticesCard notices;
  private final LogCard log;
  private Optional<ActForm> unsaved = Optional.empty();

  /// @param layers where the acts ask what they need to be told
  /// @param go opens another place of the case
  public ProceedingsView(CaseDesk desk, People people, Layers layers, Consumer<Place> go) {
    this.layers = layers;
    this.go = go;
    model = new ProceedingsViewModel(desk, people);
    notices =
        new NoticesCard(
            duty ->
                open(
                    new NotificationForm(desk, Optional.of(duty.kind()), Set.of(duty.addressee()))),
            duty -> duty.told().ifPresent(this::correct));
    log = new LogCard(layers, this::openAll);
    log.sceneProperty().subscribe(scene -> model.setWatched(scene != null));
    model
        .shownProperty()
        .subscribe(shown -> {
          notices.show(shown.duties());
          log.show(shown.log());
        });
  }

  @Override
  public Node duties() {
    return notices;
  }

  @Override
  public Node log() {
    return log;
  }

  @Override
  public boolean has(Act act) {
    return ProceedingsViewModel.ACTS.contains(act);
  }

  @Override
  public void openAll() {
    sheet().open(Optional.empty());
  }

  @Override
  public void begin(Act act) {
    if (model.isOpen(act)) {
      open(form(act));
    } else {
      sheet().open(Optional.of(act));
    }
  }

  @Override
  public void flush() {
    unsaved.ifPresent(ActForm::flush);
  }

  private ActSheet sheet() {
    return new ActSheet(model, layers, this::begin, go);
  }

  private void open(ActForm form) {
    unsaved = Optional.of(form);
    form.open(layers);
  }

  private void correct(Notice notice) {
    open(new NoticeCorrectionForm(model.desk(), notice));
  }

  private ActForm form(Act act) {
    var desk = model.desk();
    return switch (act) {
      case RECORD_INFORMATION -> new ReceivedForm(desk);
      case LOG_PEER_TO_PEER -> new TalkForm(desk);
      case CONCLUDE_PEER_TO_PEER -> new ConclusionForm(desk);
      case EXTEND -> new ExtensionForm(desk);
      case RECORD_NOTIFICATION -> new NotificationForm(desk, Optional.empty(), untold());
      case ASSIGN -> new AssignmentForm(desk, model.people());
      case RECUSE -> new RecusalForm(desk, model.people());
      case REOPEN -> new ReopeningForm(desk);
      case RECORD_APPEAL -> new AppealForm(desk);
      default -> throw new IllegalArgumentException(act + " is not done here");
    };
  }

  /// Whoever still has to be told of the decision.
  private Set<Addressee> untold() {
    return model.shownProperty().get().duties().stream()
        .filter(Duty::recordable)
        .map(Duty::addressee)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package org.pumpreview.desktop.desk;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LinkedTrial;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.RequestField;

/// The earlier cases of the member of the open one, to be read beside it: the one that its trial is
/// linked to, and those it could be linked to. Nothing of them is changed or copied.
public final class TrialCases {

  /// Where other cases are found.
  public interface Shelf {
    /// The trials of the same member, the newest first.
    List<CaseFile> trialsOf(CaseFile file) throws Exception;

    Optional<CaseFile> caseNumbered(String number) throws Exception;
  }

  /// The linked case as far as it is known.
  ///
  /// @param file empty where no case is linked, or the link does not hold
  /// @param broken why it does not hold
  public record Linked(Optional<CaseFile> file, List<Refusal> broken) {
    public static final Linked NONE = new Linked(Optional.empty(), List.of());

    public Linked {
      broken = List.copyOf(broken);
    }
  }

  /// What the choice of cases depends on.
  private record Sought(Optional<String> number, String member) {}

  private final CaseDesk desk;
  private final Shelf shelf;
  private final Work work;
  private final ReadOnlyObjectWrapper<Linked> linked = new ReadOnlyObjectWrapper<>(Linked.NONE);
  private final ReadOnlyObjectWrapper<List<CaseFile>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Sought> sought = Optional.empty();

  public TrialCases(CaseDesk desk, Shelf shelf, Work work) {
    this.desk = desk;
    this.shelf = shelf;
    this.work = work;
    desk.assessmentProperty().subscribe(this::look);
  }

  /// Follows the link of the open case.
  public ReadOnlyObjectProperty<Linked> linkedProperty() {
    return linked.getReadOnlyProperty();
  }

  /// The earlier trials of the member; looked for at an implant alone.
  public ReadOnlyObjectProperty<List<CaseFile>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  private void look(Assessment assessment) {
    if (!assessment.twoDates().asked()) {
      return;
    }
    CaseFile file = assessment.file();
    Sought now =
        new Sought(LinkedTrial.number(file), file.intake().form().text(RequestField.MEDICAID_ID));
    if (!sought.equals(Optional.of(now))) {
      sought = Optional.of(now);
      work.run(() -> find(file, now), found -> show(now, found), _ -> sought = Optional.empty());
    }
  }

  private record Found(Linked linked, List<CaseFile> choices) {}

  private Found find(CaseFile file, Sought now) throws Exception {
    if (now.number().isEmpty()) {
      return new Found(Linked.NONE, shelf.trialsOf(file));
    }
    String number = now.number().get();
    Optional<CaseFile> earlier = shelf.caseNumbered(number);
    List<Refusal> broken = LinkedTrial.refusals(file, number, earlier);
    Linked link = new Linked(broken.isEmpty() ? earlier : Optional.empty(), broken);
    return new Found(link, shelf.trialsOf(file));
  }

  /// What was found late, for a link that has changed since, is not shown.
  private void show(Sought asked, Found found) {
    if (sought.equals(Optional.of(asked)) && desk.assessment().twoDates().asked()) {
      linked.set(found.linked());
      choices.set(found.choices());
    }
  }
}

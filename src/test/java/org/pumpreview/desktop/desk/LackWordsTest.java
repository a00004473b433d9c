package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.LineField;
import org.pumpreview.review.RequestField;

class LackWordsTest {
  private final CaseOnDesk made =
      CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).shown();

  private List<String> counts() {
    return Standing.of(made.assessment(), NURSE).lacks().stream().map(LackWords::count).toList();
  }

  private List<String> places() {
    return Standing.of(made.assessment(), NURSE).lacks().stream()
        .map(lack -> LackWords.places(made.assessment(), lack))
        .toList();
  }

  private List<String> briefs() {
    return Standing.of(made.assessment(), NURSE).walk().open().stream()
        .map(place -> LackWords.brief(made.assessment(), place))
        .toList();
  }

  @Test
  void oneAndManyAreCounted() {
    made.does(
        new CaseEvent.Answered(Desk.NURSE, "I.A.2.h", Optional.empty()),
        new CaseEvent.Answered(Desk.NURSE, "I.B.3", Optional.empty()),
        new CaseEvent.EvidenceWithdrawn(made.file().evidence("I.A.2.d").getFirst().id()));

    assertEquals(List.of("2 items without an answer", "1 item without evidence"), counts());
    assertEquals(
        List.of(
            "I.A.2.h Opioid-induced hyperalgesia ruled out as the cause, I.B.3 Dementia or"
                + " psychosis diagnosed",
            "I.A.2.d Kept to earlier treatment for the pain"),
        places());
    assertEquals(List.of("I.A.2.d", "I.A.2.h", "I.B.3"), briefs());
  }

  @Test
  void fieldsAndCodesAreNamed() {
    made.does(
        new CaseEvent.FieldEntered(RequestField.DRUG, ""),
        new CaseEvent.LineCorrected(
            "62327", LineField.QUANTITY, "1", "", "Ana Example", "Not said"));
    made.unchecked("62323", "1", LocalDate.of(2026, 12, 2));

    assertEquals(
        List.of("2 fields of the request not in order", "1 fee-schedule check missing"), counts());
    assertEquals(List.of("Drug for the pump, Quantity", "62323"), places());
    assertEquals(List.of("Drug for the pump", "Quantity", "62323"), briefs());
  }
}

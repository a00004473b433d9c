package org.pumpreview.desktop.director;

import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.RequestField;

/// Invented cases that lie with the medical director.
final class DirectorCases {
  private DirectorCases() {}

  /// A malignant implant without a trial: two items the nurse could not settle, ten she could.
  static CaseOnDesk implantWithoutTrial() {
    var made =
        CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.MALIGNANT)
            .field(RequestField.MEMBER_NAME, "Gaston Tupelo")
            .as(CaseOnDesk.OTHER_NURSE);
    for (var item : made.assessment().items()) {
      var paragraph = item.paragraph();
      switch (paragraph) {
        case "I.A.1.b" ->
            made.answered(paragraph, Answer.NEEDS_PHYSICIAN)
                .cited(paragraph, "Letter of the oncologist", "1", "4 to 6 months")
                .cited(paragraph, "Hospital record", "41", "2 to 4 months");
        case "II.A.1.a" ->
            made.answered(paragraph, Answer.NOT_DOCUMENTED)
                .cited(paragraph, "Letter of the oncologist", "2", "a trial would use up time");
        default ->
            made.answered(paragraph, item.item().kind().supporting())
                .cited(paragraph, "Hospital record", "12", "the record says so");
      }
    }
    made.does(
        new CaseEvent.RoutedToDirector(
            "No trial was done. The records cite advanced disease, and life expectancy is written"
                + " two ways. Does the exception apply?"));
    return made.as(CaseOnDesk.DIRECTOR);
  }

  /// A nonmalignant implant whose trial did not halve the pain.
  static CaseOnDesk implantAfterWeakTrial() {
    var made =
        CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT)
            .field(RequestField.MEMBER_NAME, "Odile Mockingbird");
    for (var item : made.assessment().items()) {
      var paragraph = item.paragraph();
      switch (paragraph) {
        case "II.A.2.a" ->
            made.answered(paragraph, Answer.NOT_MET)
                .cited(paragraph, "Trial report", "2", "7 before, 4 after 24 hours");
        case "II.A.2.b", "II.A.2.i" -> made.answered(paragraph, Answer.NOT_DOCUMENTED);
        default ->
            made.answered(paragraph, item.item().kind().supporting())
                .cited(paragraph, "Fax packet", "12", "the record says so");
      }
    }
    made.does(new CaseEvent.RoutedToDirector("Three items are not shown. Please decide."));
    return made.as(CaseOnDesk.DIRECTOR);
  }
}

package org.pumpreview.desktop.director;

import java.time.LocalDate;
import java.util.Set;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.UrgentSign;

/// Invented cases whose lines a medical director decides apart.
final class LineCases {
  static final String ADULT = "1968-03-09";
  static final String UNDER_21 = "2008-05-02";
  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  private LineCases() {}

  /// A pump with a fixed rate, to be placed and to be delivered; everything is shown and found.
  static CaseOnDesk twoLines(String birthDate) {
    return decidable(requested(birthDate));
  }

  /// The same, and the loading dose of another drug that another policy decides.
  static CaseOnDesk oneReferred() {
    return decidable(
        requested(ADULT)
            .line("J0475", "1", DAY)
            .does(
                new CaseEvent.LineRouted(
                    "J0475",
                    "J0475",
                    "OPIOID",
                    LineWay.REFERRED,
                    "LA.PHAR.149",
                    "The loading dose is baclofen, order of 2026-11-10.")));
  }

  /// A pump that beeps and has to be refilled; nothing is decided yet.
  static CaseOnDesk refill() {
    return CaseOnDesk.opened()
        .request(RequestKind.TRIAL)
        .does(new CaseEvent.LineRemoved("62327"))
        .field(RequestField.MEMBER_NAME, "Odile Mockingbird")
        .line("62369", "1", DAY)
        .does(
            new CaseEvent.UrgencyScreened(
                Set.of(UrgentSign.ALARM), "The pump has beeped since Friday, fax page 2."),
            new CaseEvent.RevisionConfirmed(CaseOnDesk.POLICY.identity().revision()),
            new CaseEvent.RoutedToDirector("The pump beeps and has to be refilled."))
        .as(CaseOnDesk.DIRECTOR)
        .read();
  }

  private static CaseOnDesk requested(String birthDate) {
    return CaseOnDesk.opened()
        .request(RequestKind.IMPLANT)
        .does(
            new CaseEvent.LineRemoved("62350"),
            new CaseEvent.LineRemoved("62362"),
            new CaseEvent.LineRemoved("E0783"))
        .field(RequestField.MEMBER_NAME, "Odile Mockingbird")
        .field(RequestField.MEMBER_BIRTH_DATE, birthDate)
        .line("62361", "2", DAY)
        .line("E0782", "1", DAY);
  }

  private static CaseOnDesk decidable(CaseOnDesk made) {
    made.route(RequestKind.IMPLANT, Pathway.MALIGNANT)
        .shown()
        .does(new CaseEvent.RoutedToDirector("One line is starred. Please decide the lines."))
        .as(CaseOnDesk.DIRECTOR);
    DirectorPicturesTest.agree(made);
    return made.read();
  }
}

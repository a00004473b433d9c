package org.pumpreview.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Route;

/// One row of the worklist: what a case amounts to in brief. Made again from the journal at any
/// time.
///
/// @param codes requested codes, a star behind those the policy marks
/// @param answered items with an answer by the nurse
/// @param items items of the route; 0 until it is chosen
/// @param under21 whether a day of service lies before the member's 21st birthday
/// @param letterIssued whether the letter that the case is due now has been issued
public record Card(
    String caseId,
    long seq,
    String number,
    String member,
    Optional<LocalDate> birthDate,
    Optional<Route> route,
    Optional<String> referral,
    List<String> codes,
    String requestedBy,
    Optional<Instant> received,
    Optional<DueTime> due,
    CaseStatus status,
    Optional<Determination.Outcome> outcome,
    Optional<String> assignee,
    int answered,
    int items,
    boolean under21,
    boolean letterIssued,
    Instant updatedAt) {

  public Card {
    codes = List.copyOf(codes);
  }

  public static Card of(Assessment assessment) {
    CaseFile file = assessment.file();
    List<RequestedLine> lines = assessment.reading().lines();
    Map<String, Answer> answers = file.answers(Desk.NURSE);
    long answered =
        assessment.items().stream().filter(item -> answers.containsKey(item.paragraph())).count();
    return new Card(
        file.id(),
        file.seq(),
        file.number(),
        file.intake().form().text(RequestField.MEMBER_NAME),
        assessment.reading().birthDate(),
        file.intake().route(),
        file.intake().referral().map(CaseEvent.Referred::policyId),
        lines.stream().map(line -> line.starred() ? line.code() + "*" : line.code()).toList(),
        file.intake().form().text(RequestField.REQUESTING_NAME),
        assessment.received(),
        assessment.due(),
        file.status(),
        file.progress().decision().map(decision -> decision.determination().outcome()),
        file.progress().assignee(),
        (int) answered,
        assessment.items().size(),
        lines.stream()
            .anyMatch(
                line -> line.age().map(age -> age != RequestedLine.AgeBand.ADULT).orElse(false)),
        Letters.issued(file),
        file.updatedAt());
  }
}

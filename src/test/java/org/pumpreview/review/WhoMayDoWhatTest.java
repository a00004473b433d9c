package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.IMPLANT_MALIGNANT;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.NURSE_AND_DIRECTOR;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumpreview.review.Refusal.Reason;

/// Every act by every role in every status, on a malignant implant that lacks nothing but what the
/// status says. "yes" is open; else the reasons in short.
///
/// | column | the case |
/// |---|---|
/// | new | typed, no route chosen |
/// | review | everything shown with evidence |
/// | waiting | the same, information requested |
/// | routed | with the director, who found everything shown |
/// | no-trial | with the director, who found everything shown but the trial |
/// | decided | approved by the nurse |
/// | withdrawn | taken back by the provider |
class WhoMayDoWhatTest {
  private static final Map<String, TestedCase> CASES = cases();

  /// The reasons in short, for the tables below.
  private static final Map<Reason, String> SHORT =
      Map.ofEntries(
          Map.entry(Reason.NOT_A_REVIEWER, "reviewer"),
          Map.entry(Reason.NOT_A_NURSE, "nurse"),
          Map.entry(Reason.NOT_A_DIRECTOR, "md"),
          Map.entry(Reason.CASE_DECIDED, "decided"),
          Map.entry(Reason.CASE_WITHDRAWN, "withdrawn"),
          Map.entry(Reason.ALREADY_OPEN, "opened"),
          Map.entry(Reason.WITH_DIRECTOR, "routed"),
          Map.entry(Reason.NOT_WITH_DIRECTOR, "early"),
          Map.entry(Reason.ROUTE_MISSING, "way"),
          Map.entry(Reason.REVISION_UNCONFIRMED, "rev"),
          Map.entry(Reason.FEE_UNCHECKED, "fee"),
          Map.entry(Reason.RECEIPT_NOT_FIXED, "unfixed"),
          Map.entry(Reason.EXCEPTION_NOT_OFFERED, "offer"),
          Map.entry(Reason.CRITERIA_ALREADY_MET, "met"),
          Map.entry(Reason.DIRECTOR_ITEMS_NOT_SHOWN, "unshown"),
          Map.entry(Reason.NOT_DETERMINED, "nothing"),
          Map.entry(Reason.NOT_THE_DECIDER, "decider"),
          Map.entry(Reason.LETTER_NOT_ISSUED, "unwritten"),
          Map.entry(Reason.NOT_ON_THE_CASE, "stranger"),
          Map.entry(Reason.NOTHING_ASKED_YET, "unasked"),
          Map.entry(Reason.NOTHING_NOTIFIED, "untold"),
          Map.entry(Reason.NO_PEER_TO_PEER, "untalked"),
          Map.entry(Reason.NOT_DECIDED, "undecided"),
          Map.entry(Reason.NOT_ADVERSE, "favorable"),
          Map.entry(Reason.NOTHING_TO_NOTIFY, "untellable"));

  @Test
  void aNurse() {
    assertEquals(
        """
        act                      new          review       waiting      routed       no-trial     decided     withdrawn
        OPEN_CASE                opened       opened       opened       opened       opened       decided     withdrawn
        EDIT_REQUEST             yes          yes          yes          routed       routed       decided     withdrawn
        CHOOSE_ROUTE             yes          yes          yes          routed       routed       decided     withdrawn
        CONFIRM_REVISION         yes          yes          yes          routed       routed       decided     withdrawn
        CHECK_FEE_SCHEDULE       yes          yes          yes          routed       routed       decided     withdrawn
        ANSWER                   way          yes          yes          routed       routed       decided     withdrawn
        ANSWER_AS_DIRECTOR       md           md           md           md           md           decided     withdrawn
        ATTACH_DOCUMENT          yes          yes          yes          yes          yes          decided     withdrawn
        CORRECT_DOCUMENT         yes          yes          yes          routed       routed       decided     withdrawn
        CITE_EVIDENCE            way          yes          yes          routed       routed       decided     withdrawn
        KEEP_DRAFT               yes          yes          yes          yes          yes          yes         yes
        ASSIGN                   yes          yes          yes          yes          yes          decided     withdrawn
        RECORD_TRIAL             yes          yes          yes          routed       routed       decided     withdrawn
        DESCRIBE_ORIGIN          yes          yes          yes          routed       routed       decided     withdrawn
        RAISE_AMBIGUITY          yes          yes          yes          routed       routed       decided     withdrawn
        CHOOSE_READING           yes          yes          yes          routed       routed       decided     withdrawn
        READ_AS_DIRECTOR         md           md           md           md           md           decided     withdrawn
        ROUTE_LINE               yes          yes          yes          routed       routed       decided     withdrawn
        SCREEN_URGENCY           yes          yes          yes          routed       routed       decided     withdrawn
        REVIEW_EPSDT             md           md           md           md           md           decided     withdrawn
        RECORD_INFORMATION       unasked      unasked      yes          unasked      unasked      decided     withdrawn
        EXTEND                   yes          yes          yes          routed       routed       decided     withdrawn
        RECORD_NOTIFICATION      untellable   untellable   yes          untellable   untellable   yes         yes
        CORRECT_NOTIFICATION     untold       untold       untold       untold       untold       untold      untold
        RECUSE                   md           md           md           md           md           decided     withdrawn
        LOG_PEER_TO_PEER         yes          yes          yes          yes          yes          yes         withdrawn
        CONCLUDE_PEER_TO_PEER    md+untalked  md+untalked  md+untalked  md+untalked  md+untalked  md+untalked withdrawn
        REOPEN                   md+undecided md+undecided md+undecided md+undecided md+undecided md          withdrawn
        RECORD_APPEAL            favorable    favorable    favorable    favorable    favorable    favorable   withdrawn
        REQUEST_INFORMATION      yes          yes          yes          routed       routed       decided     withdrawn
        ROUTE_TO_DIRECTOR        yes          yes          yes          routed       routed       decided     withdrawn
        RECORD_WITHDRAWAL        yes          yes          yes          yes          yes          decided     withdrawn
        APPROVE                  fee+rev+way  yes          yes          routed       routed       decided     withdrawn
        APPROVE_BY_EXCEPTION     md+offer     md           md           md           md           decided     withdrawn
        APPROVE_OUTSIDE_CRITERIA md           md           md           md           md           decided     withdrawn
        APPROVE_IN_PART          md           md           md           md           md           decided     withdrawn
        DETERMINE_ADVERSE        md           md           md           md           md           decided     withdrawn
        CORRECT_RECEIPT          unfixed      yes          yes          routed       routed       decided     withdrawn
        ISSUE_LETTER             nothing      nothing      yes          nothing      nothing      yes         yes
        MAKE_WORKSHEET           nothing      nothing      yes          nothing      nothing      yes         withdrawn
        MAKE_COPIES              unwritten    unwritten    unwritten    unwritten    unwritten    unwritten   unwritten
        """,
        table(NURSE));
  }

  @Test
  void aDirector() {
    assertEquals(
        """
        act                      new         review     waiting   routed     no-trial   decided   withdrawn
        OPEN_CASE                opened      opened     opened    opened     opened     decided   withdrawn
        EDIT_REQUEST             nurse       nurse      nurse     yes        yes        decided   withdrawn
        CHOOSE_ROUTE             nurse       nurse      nurse     yes        yes        decided   withdrawn
        CONFIRM_REVISION         nurse       nurse      nurse     yes        yes        decided   withdrawn
        CHECK_FEE_SCHEDULE       nurse       nurse      nurse     yes        yes        decided   withdrawn
        ANSWER                   nurse       nurse      nurse     nurse      nurse      decided   withdrawn
        ANSWER_AS_DIRECTOR       early       early      early     yes        yes        decided   withdrawn
        ATTACH_DOCUMENT          yes         yes        yes       yes        yes        decided   withdrawn
        CORRECT_DOCUMENT         nurse       nurse      nurse     yes        yes        decided   withdrawn
        CITE_EVIDENCE            nurse       nurse      nurse     yes        yes        decided   withdrawn
        KEEP_DRAFT               yes         yes        yes       yes        yes        yes       yes
        ASSIGN                   yes         yes        yes       yes        yes        decided   withdrawn
        RECORD_TRIAL             nurse       nurse      nurse     yes        yes        decided   withdrawn
        DESCRIBE_ORIGIN          nurse       nurse      nurse     yes        yes        decided   withdrawn
        RAISE_AMBIGUITY          nurse       nurse      nurse     yes        yes        decided   withdrawn
        CHOOSE_READING           nurse       nurse      nurse     nurse      nurse      decided   withdrawn
        READ_AS_DIRECTOR         early       early      early     yes        yes        decided   withdrawn
        ROUTE_LINE               nurse       nurse      nurse     yes        yes        decided   withdrawn
        SCREEN_URGENCY           nurse       nurse      nurse     yes        yes        decided   withdrawn
        REVIEW_EPSDT             early       early      early     yes        yes        decided   withdrawn
        RECORD_INFORMATION       unasked     unasked    yes       unasked    unasked    decided   withdrawn
        EXTEND                   nurse       nurse      nurse     yes        yes        decided   withdrawn
        RECORD_NOTIFICATION      untellable  untellable yes       untellable untellable yes       yes
        CORRECT_NOTIFICATION     untold      untold     untold    untold     untold     untold    untold
        RECUSE                   early       early      early     yes        yes        decided   withdrawn
        LOG_PEER_TO_PEER         yes         yes        yes       yes        yes        yes       withdrawn
        CONCLUDE_PEER_TO_PEER    untalked    untalked   untalked  untalked   untalked   untalked  withdrawn
        REOPEN                   undecided   undecided  undecided undecided  undecided  yes       withdrawn
        RECORD_APPEAL            favorable   favorable  favorable favorable  favorable  favorable withdrawn
        REQUEST_INFORMATION      nurse       nurse      nurse     yes        yes        decided   withdrawn
        ROUTE_TO_DIRECTOR        yes         yes        yes       routed     routed     decided   withdrawn
        RECORD_WITHDRAWAL        yes         yes        yes       yes        yes        decided   withdrawn
        APPROVE                  early       early      early     yes        unshown    decided   withdrawn
        APPROVE_BY_EXCEPTION     early+offer early      early     offer      yes        decided   withdrawn
        APPROVE_OUTSIDE_CRITERIA early       early      early     met        yes        decided   withdrawn
        APPROVE_IN_PART          early       early      early     yes        yes        decided   withdrawn
        DETERMINE_ADVERSE        early       early      early     yes        yes        decided   withdrawn
        CORRECT_RECEIPT          nurse       nurse      nurse     yes        yes        decided   withdrawn
        ISSUE_LETTER             nothing     nothing    decider   nothing    nothing    decider   decider
        MAKE_WORKSHEET           nothing     nothing    stranger  nothing    nothing    stranger  withdrawn
        MAKE_COPIES              unwritten   unwritten  unwritten unwritten  unwritten  unwritten unwritten
        """,
        table(DIRECTOR));
  }

  /// Before the routing a nurse, after it a director; never both at once.
  @Test
  void aPersonInBothRoles() {
    assertEquals(
        """
        act                      new         review     waiting   routed     no-trial   decided   withdrawn
        OPEN_CASE                opened      opened     opened    opened     opened     decided   withdrawn
        EDIT_REQUEST             yes         yes        yes       yes        yes        decided   withdrawn
        CHOOSE_ROUTE             yes         yes        yes       yes        yes        decided   withdrawn
        CONFIRM_REVISION         yes         yes        yes       yes        yes        decided   withdrawn
        CHECK_FEE_SCHEDULE       yes         yes        yes       yes        yes        decided   withdrawn
        ANSWER                   way         yes        yes       routed     routed     decided   withdrawn
        ANSWER_AS_DIRECTOR       early       early      early     yes        yes        decided   withdrawn
        ATTACH_DOCUMENT          yes         yes        yes       yes        yes        decided   withdrawn
        CORRECT_DOCUMENT         yes         yes        yes       yes        yes        decided   withdrawn
        CITE_EVIDENCE            way         yes        yes       yes        yes        decided   withdrawn
        KEEP_DRAFT               yes         yes        yes       yes        yes        yes       yes
        ASSIGN                   yes         yes        yes       yes        yes        decided   withdrawn
        RECORD_TRIAL             yes         yes        yes       yes        yes        decided   withdrawn
        DESCRIBE_ORIGIN          yes         yes        yes       yes        yes        decided   withdrawn
        RAISE_AMBIGUITY          yes         yes        yes       yes        yes        decided   withdrawn
        CHOOSE_READING           yes         yes        yes       routed     routed     decided   withdrawn
        READ_AS_DIRECTOR         early       early      early     yes        yes        decided   withdrawn
        ROUTE_LINE               yes         yes        yes       yes        yes        decided   withdrawn
        SCREEN_URGENCY           yes         yes        yes       yes        yes        decided   withdrawn
        REVIEW_EPSDT             early       early      early     yes        yes        decided   withdrawn
        RECORD_INFORMATION       unasked     unasked    yes       unasked    unasked    decided   withdrawn
        EXTEND                   yes         yes        yes       yes        yes        decided   withdrawn
        RECORD_NOTIFICATION      untellable  untellable yes       untellable untellable yes       yes
        CORRECT_NOTIFICATION     untold      untold     untold    untold     untold     untold    untold
        RECUSE                   early       early      early     yes        yes        decided   withdrawn
        LOG_PEER_TO_PEER         yes         yes        yes       yes        yes        yes       withdrawn
        CONCLUDE_PEER_TO_PEER    untalked    untalked   untalked  untalked   untalked   untalked  withdrawn
        REOPEN                   undecided   undecided  undecided undecided  undecided  yes       withdrawn
        RECORD_APPEAL            favorable   favorable  favorable favorable  favorable  favorable withdrawn
        REQUEST_INFORMATION      yes         yes        yes       yes        yes        decided   withdrawn
        ROUTE_TO_DIRECTOR        yes         yes        yes       routed     routed     decided   withdrawn
        RECORD_WITHDRAWAL        yes         yes        yes       yes        yes        decided   withdrawn
        APPROVE                  fee+rev+way yes        yes       yes        unshown    decided   withdrawn
        APPROVE_BY_EXCEPTION     early+offer early      early     offer      yes        decided   withdrawn
        APPROVE_OUTSIDE_CRITERIA early       early      early     met        yes        decided   withdrawn
        APPROVE_IN_PART          early       early      early     yes        yes        decided   withdrawn
        DETERMINE_ADVERSE        early       early      early     yes        yes        decided   withdrawn
        CORRECT_RECEIPT          unfixed     yes        yes       yes        yes        decided   withdrawn
        ISSUE_LETTER             nothing     nothing    decider   nothing    nothing    decider   decider
        MAKE_WORKSHEET           nothing     nothing    stranger  nothing    nothing    stranger  withdrawn
        MAKE_COPIES              unwritten   unwritten  unwritten unwritten  unwritten  unwritten unwritten
        """,
        table(NURSE_AND_DIRECTOR));
  }

  @Test
  void anAdministratorDoesNothingToACase() {
    for (TestedCase tested : CASES.values()) {
      for (Act act : Act.values()) {
        assertEquals(Set.of(Reason.NOT_A_REVIEWER), tested.reasons(ADMINISTRATOR, act));
      }
    }
    assertEquals(
        List.of(new Refusal(Reason.NOT_A_REVIEWER, Step.REQUEST, List.of())),
        Rules.toOpen(ADMINISTRATOR));
  }

  @Test
  void reviewersOpenCases() {
    assertEquals(List.of(), Rules.toOpen(NURSE));
    assertEquals(List.of(), Rules.toOpen(DIRECTOR));
  }

  /// Approve as requested, request information, route, withdraw: nothing else ends a nurse's work.
  @Test
  void aNurseFinishesInFourWays() {
    Set<Act> finishing =
        EnumSet.of(
            Act.REQUEST_INFORMATION,
            Act.ROUTE_TO_DIRECTOR,
            Act.RECORD_WITHDRAWAL,
            Act.APPROVE,
            Act.APPROVE_BY_EXCEPTION,
            Act.APPROVE_OUTSIDE_CRITERIA,
            Act.APPROVE_IN_PART,
            Act.DETERMINE_ADVERSE);
    Set<Act> open = EnumSet.noneOf(Act.class);
    for (TestedCase tested : CASES.values()) {
      finishing.stream().filter(act -> tested.refusals(NURSE, act).isEmpty()).forEach(open::add);
    }
    assertEquals(
        EnumSet.of(
            Act.REQUEST_INFORMATION, Act.ROUTE_TO_DIRECTOR, Act.RECORD_WITHDRAWAL, Act.APPROVE),
        open);
  }

  /// A person in both roles answers at one desk at a time.
  @Test
  void noPersonAnswersAtBothDesksAtOnce() {
    for (TestedCase tested : CASES.values()) {
      assertTrue(
          !tested.refusals(NURSE_AND_DIRECTOR, Act.ANSWER).isEmpty()
              || !tested.refusals(NURSE_AND_DIRECTOR, Act.ANSWER_AS_DIRECTOR).isEmpty());
    }
  }

  @Test
  void theStatusesOfTheTableAreAllThereAre() {
    assertEquals(
        EnumSet.allOf(CaseStatus.class),
        CASES.values().stream()
            .map(TestedCase::status)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseStatus.class))));
  }

  private static Map<String, TestedCase> cases() {
    TestedCase shown = Cases.approvable(IMPLANT_MALIGNANT);
    Map<String, TestedCase> cases = new LinkedHashMap<>();
    cases.put("new", Cases.typed(IMPLANT_MALIGNANT));
    cases.put("review", shown);
    cases.put("waiting", shown.does(NURSE, Cases.asked("I.A.1.b")));
    cases.put("routed", Cases.found(IMPLANT_MALIGNANT));
    cases.put("no-trial", Cases.withoutTrial());
    cases.put("decided", shown.does(NURSE, Cases.determined(Cases.approval(shown))));
    cases.put("withdrawn", shown.does(NURSE, Cases.withdrawn()));
    return cases;
  }

  private static String table(Actor actor) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.concat(Stream.of("act"), CASES.keySet().stream()).toList());
    for (Act act : Act.values()) {
      Stream<String> cells =
          CASES.values().stream().map(tested -> cell(tested.reasons(actor, act)));
      rows.add(Stream.concat(Stream.of(act.name()), cells).toList());
    }
    int[] widths =
        IntStream.rangeClosed(0, CASES.size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length() + 1).max().orElseThrow())
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length());
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static String cell(Set<Reason> reasons) {
    return reasons.isEmpty()
        ? "yes"
        : reasons.stream().map(SHORT::get).sorted().collect(Collectors.joining("+"));
  }
}

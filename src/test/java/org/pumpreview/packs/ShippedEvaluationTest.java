package org.pumpreview.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Evaluation.Result;
import org.pumpreview.policy.ExceptionStatus;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;

/// On each route of the shipped policy every item is required: one that fails makes it not met,
/// else one that is open makes it undetermined, else it is met.
class ShippedEvaluationTest {
  private static final boolean FULL = "full".equals(System.getProperty("test.extent"));
  private static final long SEED = 173L;

  @Test
  void everyAnswerSheetOfAMalignantTrialIsEvaluatedByTheRule() {
    var list = checklist(RequestKind.TRIAL, Pathway.MALIGNANT);
    everySheet(list, 0, new HashMap<>(), answers -> compare(list, answers));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void drawnAnswerSheetsAreEvaluatedByTheRule(Route route) {
    var list = PolicyPacks.shipped().checklist(route);
    for (int run = 0; run < (FULL ? 2_000_000 : 20_000); run++) {
      compare(list, draw(list, new SplittableRandom(SEED + run)));
    }
  }

  static Stream<Route> routes() {
    return Stream.of(RequestKind.values())
        .flatMap(
            request -> Stream.of(Pathway.values()).map(pathway -> new Route(request, pathway)));
  }

  private static Checklist checklist(RequestKind request, Pathway pathway) {
    return PolicyPacks.shipped().checklist(new Route(request, pathway));
  }

  /// With the exception undecided, granted and declined, as far as it is open.
  private static void compare(Checklist list, Map<String, Answer> answers) {
    compare(list, answers, Optional.empty());
    if (list.exceptionOpen(answers)) {
      compare(list, answers, Optional.of(true));
      compare(list, answers, Optional.of(false));
    }
  }

  private static void compare(
      Checklist list, Map<String, Answer> answers, Optional<Boolean> granted) {
    assertEquals(
        byTheRule(list, answers, granted),
        list.evaluate(answers, granted),
        () -> list.route() + " " + answers + " " + granted);
  }

  private static Evaluation byTheRule(
      Checklist list, Map<String, Answer> answers, Optional<Boolean> granted) {
    var fails = new ArrayList<String>();
    var open = new ArrayList<String>();
    var shown = new ArrayList<String>();
    List<String> waived = granted.orElse(false) ? List.of("II.A.1.a") : List.of();
    for (Checklist.Entry entry : list.entries()) {
      if (!waived.contains(entry.paragraph())) {
        switch (answers.get(entry.paragraph())) {
          case MET, ABSENT -> shown.add(entry.paragraph());
          case NOT_MET, PRESENT -> fails.add(entry.paragraph());
          case NOT_DOCUMENTED, NOT_ADDRESSED, NEEDS_PHYSICIAN -> open.add(entry.paragraph());
          case null -> open.add(entry.paragraph());
        }
      }
    }
    boolean offered =
        list.route().equals(new Route(RequestKind.IMPLANT, Pathway.MALIGNANT))
            && answers.get("II.A.1.a") != Answer.MET;
    ExceptionStatus exception =
        granted
            .map(grant -> grant ? ExceptionStatus.GRANTED : ExceptionStatus.DECLINED)
            .orElse(offered ? ExceptionStatus.OFFERED : ExceptionStatus.NOT_OFFERED);
    if (!fails.isEmpty()) {
      return new Evaluation(Result.NOT_MET, fails, exception, waived);
    }
    return open.isEmpty()
        ? new Evaluation(Result.MET, shown, exception, waived)
        : new Evaluation(Result.UNDETERMINED, open, exception, waived);
  }

  /// Every combination of the four answers and a blank, or in a sample of met, not met and blank.
  private static void everySheet(
      Checklist list,
      int at,
      Map<String, Answer> answers,
      Consumer<Map<String, Answer>> evaluation) {
    if (at == list.entries().size()) {
      evaluation.accept(answers);
      return;
    }
    Checklist.Entry entry = list.entries().get(at);
    for (Answer answer : entry.item().kind().answers().subList(0, FULL ? 4 : 2)) {
      answers.put(entry.paragraph(), answer);
      everySheet(list, at + 1, answers, evaluation);
    }
    answers.remove(entry.paragraph());
    everySheet(list, at + 1, answers, evaluation);
  }

  /// Mostly answers that support, so that a met sheet is no rarity.
  private static Map<String, Answer> draw(Checklist list, SplittableRandom random) {
    var answers = new HashMap<String, Answer>();
    int support = random.nextInt(1, 30);
    for (Checklist.Entry entry : list.entries()) {
      List<Answer> allowed = entry.item().kind().answers();
      int choice = random.nextInt(5 + support);
      if (choice >= 5) {
        answers.put(entry.paragraph(), entry.item().kind().supporting());
      } else if (choice < allowed.size()) {
        answers.put(entry.paragraph(), allowed.get(choice));
      }
    }
    return answers;
  }
}

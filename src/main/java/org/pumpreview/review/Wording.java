package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.words.Words;

/// The words for what the review speaks of, so that the window, the letters and the command line
/// say the same thing the same way.
public final class Wording {
  private static final Words WORDS = Words.of("review");

  private Wording() {}

  public static String of(Act act) {
    return WORDS.of("act", act);
  }

  public static String of(Answer answer) {
    return WORDS.of("answer", answer);
  }

  public static String of(RequestKind request) {
    return WORDS.of("request", request);
  }

  public static String of(Pathway pathway) {
    return WORDS.of("pathway", pathway);
  }

  /// For example "Implant, malignant".
  public static String of(Route route) {
    return of(route.request()) + ", " + of(route.pathway());
  }

  public static String of(CaseStatus status) {
    return WORDS.of("status", status);
  }

  public static String of(Determination.Outcome outcome) {
    return WORDS.of("outcome", outcome);
  }

  public static String of(Ground ground) {
    return WORDS.of("ground", ground);
  }

  public static String of(Role role) {
    return WORDS.of("role", role);
  }

  public static String of(Step step) {
    return WORDS.of("step", step);
  }

  /// What the answers amount to; never a verdict.
  public static String of(Evaluation.Result result) {
    return WORDS.of("result", result);
  }

  public static String of(RequestField field) {
    return WORDS.of("field", field);
  }

  public static String of(LineField field) {
    return WORDS.of("line", field);
  }

  public static String of(Channel channel) {
    return WORDS.of("channel", channel);
  }

  public static String of(DocumentType type) {
    return WORDS.of("document", type);
  }

  public static String of(Urgency urgency) {
    return WORDS.of("urgency", urgency);
  }

  public static String of(Trial value) {
    return WORDS.of("trial", value);
  }

  public static String of(PainOrigin value) {
    return WORDS.of("origin", value);
  }

  public static String of(LineWay value) {
    return WORDS.of("line-way", value);
  }

  public static String of(UrgentSign value) {
    return WORDS.of("urgent", value);
  }

  public static String of(NoticeKind value) {
    return WORDS.of("notice", value);
  }

  public static String of(Addressee value) {
    return WORDS.of("addressee", value);
  }

  public static String of(PeerToPeer value) {
    return WORDS.of("peer", value);
  }

  public static String of(AppealOutcome value) {
    return WORDS.of("appeal", value);
  }

  public static String of(Edition value) {
    return WORDS.of("edition", value);
  }

  public static String of(DrugKind value) {
    return WORDS.of("drug", value);
  }

  public static String of(Problem problem) {
    return WORDS.of("problem", problem.kind(), unprintable(Printable.missing(problem.text())));
  }

  /// One sentence that says why an act is not open.
  public static String of(Refusal refusal) {
    return WORDS.of("reason", refusal.reason(), list(names(refusal)));
  }

  public static String of(Plan.Identity fact) {
    return WORDS.of("plan", fact);
  }

  public static String of(Office.Reason reason) {
    return WORDS.of("office", reason);
  }

  /// "a", "a and b", "a, b and c".
  public static String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    String head = String.join(", ", names.subList(0, names.size() - 1));
    return WORDS.text("list.and", head, names.getLast());
  }

  private static List<String> names(Refusal refusal) {
    return switch (refusal.reason()) {
      case REQUEST_INCOMPLETE ->
          refusal.targets().stream().map(Wording::fieldName).distinct().toList();
      case PLAN_INCOMPLETE -> refusal.targets().stream().map(Wording::planFact).toList();
      case TEXT_UNPRINTABLE -> refusal.targets().stream().map(Wording::character).toList();
      default -> refusal.targets();
    };
  }

  private static String planFact(String target) {
    return Named.find(Plan.Identity.values(), target).map(Wording::of).orElse(target);
  }

  private static String unprintable(List<String> characters) {
    return list(characters.stream().map(Wording::character).toList());
  }

  /// A character with its number: the screen may have no sign for it either.
  private static String character(String character) {
    return WORDS.text("character", character, "%04X".formatted(character.codePointAt(0)));
  }

  /// What a field holds, as a person reads it: a choice in its words, everything else as typed.
  public static String told(RequestField field, String kept) {
    Optional<String> words =
        switch (field) {
          case CHANNEL -> Named.find(Channel.values(), kept).map(Wording::of);
          case URGENCY -> Named.find(Urgency.values(), kept).map(Wording::of);
          case DRUG_KIND -> Named.find(DrugKind.values(), kept).map(Wording::of);
          case MEMBER_PRINT -> Named.find(Edition.values(), kept).map(Wording::of);
          default -> Optional.empty();
        };
    return words.orElse(kept);
  }

  /// The name of a problem's target: a field of the request, or of one of its lines.
  public static String fieldName(String target) {
    for (RequestField field : RequestField.values()) {
      if (field.name().equals(target)) {
        return of(field);
      }
    }
    for (LineField field : LineField.values()) {
      if (target.endsWith("." + field.name())) {
        return of(field);
      }
    }
    return WORDS.text("lines");
  }
}

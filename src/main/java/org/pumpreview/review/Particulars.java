package org.pumpreview.review;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Policy;

/// The facts that were recorded beside the answers of a case, as one desk sees them: a medical
/// director's entries lie over the nurse's, field by field, and neither changes the other's. Read
/// from sealed facts alone, so that it says the same at any later time. It informs; a person
/// answers.
public final class Particulars {
  private final Map<String, Sheet> sheets;
  private final Map<String, FormReading> readings = new HashMap<>();

  private Particulars(Map<String, Sheet> sheets, boolean trialFailed) {
    this.sheets = sheets;
    String trialClass =
        sheets.values().stream()
            .flatMap(sheet -> FormReading.trialClass(sheet).stream())
            .findFirst()
            .orElse("");
    var around = new FormReading.Surroundings(trialClass, trialFailed);
    sheets.forEach((paragraph, sheet) -> readings.put(paragraph, FormReading.of(sheet, around)));
  }

  /// What a desk sees of a case.
  ///
  /// @param policy the pack that is pinned to the case
  public static Particulars of(CaseFile file, Policy policy, Desk desk) {
    Map<String, FormEntries> entered = entered(file, desk);
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    for (Checklist.Entry entry : items(file, policy)) {
      FormEntries own = entered.getOrDefault(entry.paragraph(), new FormEntries());
      entry
          .item()
          .form()
          .ifPresent(form -> sheets.put(entry.paragraph(), new Sheet(form, own.rows())));
    }
    return new Particulars(sheets, trialFailed(file));
  }

  private static List<Checklist.Entry> items(CaseFile file, Policy policy) {
    return file.intake().route().map(policy::checklist).map(Checklist::entries).orElse(List.of());
  }

  private static boolean trialFailed(CaseFile file) {
    return file.last(CaseEvent.TrialRecorded.class)
        .filter(recorded -> recorded.event().trial().withoutSuccess())
        .isPresent();
  }

  private static Map<String, FormEntries> entered(CaseFile file, Desk desk) {
    Map<String, FormEntries> entered = new HashMap<>();
    for (Entry entry : file.history()) {
      switch (entry.event()) {
        case CaseEvent.ParticularEntered cell when seen(file, entry, cell.desk(), desk) ->
            entered.computeIfAbsent(cell.paragraph(), FormEntries::empty).enter(cell);
        case CaseEvent.ParticularRowRemoved row when seen(file, entry, row.desk(), desk) ->
            entered.computeIfAbsent(row.paragraph(), FormEntries::empty).remove(row);
        default -> {}
      }
    }
    return entered;
  }

  /// A medical director sees both desks' entries, a nurse her own.
  private static boolean seen(CaseFile file, Entry entry, Desk by, Desk desk) {
    return (by == desk || by == Desk.NURSE) && file.holds(entry);
  }

  /// The form of an item as filled in; empty where the item has none.
  public Optional<Sheet> sheet(String paragraph) {
    return Optional.ofNullable(sheets.get(paragraph));
  }

  /// What the facts of an item say.
  public Set<Flag> flags(String paragraph) {
    FormReading reading = readings.get(paragraph);
    return reading == null ? Set.of() : reading.flags();
  }

  /// The items whose facts say so, in order.
  public List<String> paragraphs(Flag flag) {
    return sheets.keySet().stream().filter(item -> flags(item).contains(flag)).toList();
  }

  /// How an item's percentage is worked out; empty where there is none.
  public Optional<Arithmetic> arithmetic(String paragraph) {
    return Optional.ofNullable(readings.get(paragraph)).flatMap(FormReading::arithmetic);
  }

  /// What of the facts speaks against an answer; nothing speaks against one that is not in the
  /// request's favor.
  public Set<Flag> against(String paragraph, Answer answer) {
    Set<Flag> against = EnumSet.noneOf(Flag.class);
    if (answer.supports()) {
      against.addAll(flags(paragraph));
      against.removeIf(flag -> flag.weight() == Flag.Weight.INFORMS);
    }
    return against;
  }

  /// The labels of the facts that an answer asks for and does not have yet.
  public List<String> missing(String paragraph, Answer answer) {
    return answer.supports() ? sheet(paragraph).map(Sheet::missing).orElse(List.of()) : List.of();
  }
}

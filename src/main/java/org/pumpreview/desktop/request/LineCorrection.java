package org.pumpreview.desktop.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Wording;

/// A change of what a line asks for, on the record: what is wrong with it as typed, and its events.
record LineCorrection(CaseDesk desk, String line) {

  String stored(LineField field) {
    return intake().form().text(line, field);
  }

  private CaseFile.Intake intake() {
    return desk.assessment().file().intake();
  }

  /// What keeps the changes from being recorded, in sentences, each once; empty when nothing does.
  List<String> faults(Map<LineField, String> texts, String by, String reason) {
    return events(texts, by, reason).stream()
        .flatMap(event -> desk.refusals(event).stream())
        .map(Wording::of)
        .distinct()
        .toList();
  }

  /// Whether anything is to be changed at all.
  boolean changes(Map<LineField, String> texts) {
    return texts.entrySet().stream()
        .anyMatch(cell -> !stored(cell.getKey()).equals(cell.getValue().strip()));
  }

  void record(Map<LineField, String> texts, String by, String reason) {
    desk.act(events(texts, by, reason));
  }

  /// What nobody relied on yet is simply filled in.
  private List<CaseEvent> events(Map<LineField, String> texts, String by, String reason) {
    List<CaseEvent> events = new ArrayList<>();
    for (LineField field : LineField.values()) {
      String text = texts.getOrDefault(field, stored(field)).strip();
      if (!text.equals(stored(field))) {
        events.add(
            intake().isFixed(line, field)
                ? new CaseEvent.LineCorrected(
                    line, field, stored(field), text, by.strip(), reason.strip())
                : new CaseEvent.LineEntered(line, field, text));
      }
    }
    return events;
  }

  // ---- the whole line

  List<String> faults(String by, String reason) {
    return desk.refusals(withdrawn(by, reason)).stream().map(Wording::of).toList();
  }

  void takeBack(String by, String reason) {
    desk.act(withdrawn(by, reason));
  }

  private CaseEvent withdrawn(String by, String reason) {
    return new CaseEvent.LineWithdrawn(line, stored(LineField.CODE), by.strip(), reason.strip());
  }
}

package org.pumpreview.desktop.route;

import java.util.List;
import java.util.Optional;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Named;
import org.pumpreview.review.Trial;

/// What the person has said of the trial so far. It is kept as a draft until it is recorded.
///
/// @param number of the earlier case, as typed or picked
record TrialPick(Optional<Trial> trial, String number, String words) {
  private static final String TRIAL = "trial.kind";
  private static final String NUMBER = "trial.number";
  private static final String WORDS = "trial.words";
  static final List<String> KEYS = List.of(TRIAL, NUMBER, WORDS);

  /// What lies on record, as if it had just been said.
  static TrialPick onRecord(CaseFile file) {
    return file.last(CaseEvent.TrialRecorded.class)
        .map(CaseFile.Dated::event)
        .map(event -> new TrialPick(Optional.of(event.trial()), event.caseNumber(), event.words()))
        .orElseGet(() -> new TrialPick(Optional.empty(), "", ""));
  }

  /// The drafts over what lies on record.
  static TrialPick of(CaseFile file) {
    TrialPick record = onRecord(file);
    String name = file.draft(TRIAL);
    return new TrialPick(
        Named.find(Trial.values(), name).or(record::trial),
        file.draft(NUMBER).isEmpty() ? record.number() : file.draft(NUMBER),
        file.draft(WORDS).isEmpty() ? record.words() : file.draft(WORDS));
  }

  static CaseEvent drafted(Trial trial) {
    return new CaseEvent.Drafted(TRIAL, trial.name());
  }

  static CaseEvent draftedNumber(String number) {
    return new CaseEvent.Drafted(NUMBER, number);
  }

  static CaseEvent draftedWords(String words) {
    return new CaseEvent.Drafted(WORDS, words);
  }

  /// Whether an earlier case of this vault is asked for.
  boolean linked() {
    return trial.equals(Optional.of(Trial.IN_THIS_PLAN));
  }

  TrialPick typed(Optional<String> typedNumber, Optional<String> typedWords) {
    return new TrialPick(trial, typedNumber.orElse(number), typedWords.orElse(words));
  }

  /// The record that this amounts to; empty while nothing is said of the trial. Only a trial of
  /// this plan names a case.
  Optional<CaseEvent> event() {
    return trial.map(
        kind -> new CaseEvent.TrialRecorded(kind, linked() ? number.strip() : "", words.strip()));
  }
}

package org.pumpreview.letter;

import java.util.List;
import org.pumpreview.letter.LetterText.Fact;

/// A whole case on paper, for the plan's own file: what the clinical part of a letter leaves out.
///
/// @param banner what every page says, so that nobody sends it
/// @param request every field that was typed
/// @param actsNote what the list of acts leaves out
public record Worksheet(
    String banner,
    String requestTitle,
    List<Fact> request,
    List<Part> parts,
    String actsTitle,
    List<Done> acts,
    String actsNote) {

  /// A heading and the entries under it.
  public record Part(String title, List<Entry> entries) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  /// A line, an item, an open question.
  ///
  /// @param text what it is about, in a sentence; may be blank
  /// @param facts what was found on it
  public record Entry(String title, String text, List<Fact> facts) {
    public Entry {
      facts = List.copyOf(facts);
    }

    public boolean titled() {
      return !title.isEmpty();
    }

    public boolean listed() {
      return !facts.isEmpty();
    }

    public boolean told() {
      return !text.isBlank();
    }
  }

  /// One act of the case's history.
  public record Done(String seq, String at, String by, String act, String words) {}

  public Worksheet {
    request = List.copyOf(request);
    parts = List.copyOf(parts);
    acts = List.copyOf(acts);
  }
}

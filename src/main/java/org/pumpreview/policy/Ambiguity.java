package org.pumpreview.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that the policy leaves open. The program shows it where it matters and never settles
/// it by itself.
///
/// @param id for example "C4", unique in its pack
/// @param paragraphs the paragraphs it touches; may be none
/// @param arises the facts of a case in which it has to be answered
/// @param question what is open, in our own words
/// @param readings the named readings; a reviewer may also write one
public record Ambiguity(
    String id,
    About about,
    List<String> paragraphs,
    Arises arises,
    Chooser chooser,
    String question,
    List<Reading> readings) {

  /// What it is asked of.
  public enum About {
    ITEM,
    LINE,
    ROUTE,
    DOCUMENT
  }

  /// Who may choose a reading.
  public enum Chooser {
    REVIEWER,
    MEDICAL_DIRECTOR
  }

  /// One way to read it.
  public record Reading(String id, String text) {}

  /// When it has to be answered.
  public enum Arises {
    /// Only where somebody raises it: the program otherwise keeps to what the policy says.
    RAISED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Ambiguity {
    paragraphs = List.copyOf(paragraphs);
    readings = List.copyOf(readings);
  }

  public Optional<Reading> reading(String id) {
    return readings.stream().filter(reading -> reading.id().equals(id)).findFirst();
  }
}

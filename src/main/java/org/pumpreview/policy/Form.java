package org.pumpreview.policy;

import java.util.List;
import java.util.Optional;

/// The facts that an item asks for beside its answer. They inform; a person answers.
///
/// @param id tells the program which arithmetic belongs to the form, if any
/// @param rows whether it is filled in row by row, a drug each for example, or once
public record Form(String id, boolean rows, List<Field> fields) {

  /// How a field is filled in.
  public enum Type {
    TEXT,
    /// A day of the calendar.
    DATE,
    /// A decimal number.
    NUMBER,
    /// A number, two of them with a hyphen between, or a number that is only exceeded.
    RANGE,
    CHOICE
  }

  /// One fact.
  ///
  /// @param id unique in its form
  /// @param label a few words
  /// @param required whether an answer in the request's favor asks for it
  /// @param when what has to be chosen elsewhere in the form for this to be asked; empty for always
  /// @param options of a choice
  public record Field(
      String id,
      Type type,
      String label,
      boolean required,
      Optional<When> when,
      List<Option> options) {
    public Field {
      options = List.copyOf(options);
    }
  }

  /// The choice `field` stands at the option `is`.
  public record When(String field, String is) {}

  /// One value of a choice.
  public record Option(String id, String label) {}

  public Form {
    fields = List.copyOf(fields);
  }

  public Optional<Field> field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }
}

package org.pumpreview.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.policy.Form;

/// The form of one item as a desk sees it filled in.
///
/// @param rows in the order they were begun; a form without rows has at most one, with a blank id
public record Sheet(Form form, List<Row> rows) {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /// One filled-in line of the form.
  ///
  /// @param cells by field; a blank one is absent
  public record Row(String id, Map<String, Cell> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /// What was typed, blank where nothing was.
    public String text(String field) {
      Cell cell = cells.get(field);
      return cell == null ? "" : cell.text();
    }

    /// Whether a choice stands at an option.
    public boolean is(String field, String option) {
      return text(field).equals(option);
    }

    Optional<Amount> amount(String field) {
      return Amount.read(text(field));
    }

    Optional<LocalDate> date(String field) {
      return Sheet.date(text(field));
    }
  }

  /// What stands in one field, and at which desk it was entered.
  public record Cell(String text, Desk desk) {}

  /// A field that cannot be read as it is.
  public enum Unreadable {
    NOT_A_DATE,
    NOT_A_NUMBER,
    NOT_A_RANGE,
    NOT_A_CHOICE
  }

  public Sheet {
    rows = List.copyOf(rows);
  }

  /// The one row of a form without rows, as it stands.
  public Row only() {
    return rows.isEmpty() ? new Row("", Map.of()) : rows.getFirst();
  }

  public boolean blank() {
    return rows.stream().allMatch(row -> row.cells().isEmpty());
  }

  /// Whether a field is asked in a row: always, or at the choice that calls for it.
  public static boolean asks(Row row, Form.Field field) {
    return field.when().map(when -> row.is(when.field(), when.is())).orElse(true);
  }

  /// What an answer in the request's favor still lacks here: labels of required fields that are
  /// blank or cannot be read, each once. A form with rows needs one at least.
  public List<String> missing() {
    Stream<Row> asked = rows.isEmpty() ? Stream.of(only()) : rows.stream();
    return asked.flatMap(this::missing).map(Form.Field::label).distinct().toList();
  }

  private Stream<Form.Field> missing(Row row) {
    return form.fields().stream()
        .filter(field -> field.required() && asks(row, field))
        .filter(field ->
            row.text(field.id()).isBlank() || unreadable(field, row.text(field.id())).isPresent());
  }

  /// Why a text does not fit its field; empty when it does, or is blank.
  public static Optional<Unreadable> unreadable(Form.Field field, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case TEXT -> Optional.empty();
      case DATE -> unless(date(text).isPresent(), Unreadable.NOT_A_DATE);
      case NUMBER ->
          unless(Amount.read(text).filter(Sheet::isOneNumber).isPresent(), Unreadable.NOT_A_NUMBER);
      case RANGE -> unless(Amount.read(text).isPresent(), Unreadable.NOT_A_RANGE);
      case CHOICE ->
          unless(
              field.options().stream().anyMatch(option -> option.id().equals(text)),
              Unreadable.NOT_A_CHOICE);
    };
  }

  /// Whether a day lies where no fact of a case can: a slip of the keys. Asked when it is entered;
  /// what an older case holds is read as it is.
  public static boolean isTooEarly(Form.Field field, String text) {
    return field.type() == Form.Type.DATE
        && date(text).filter(day -> day.isBefore(EARLIEST)).isPresent();
  }

  private static boolean isOneNumber(Amount amount) {
    return amount instanceof Amount.Span span && span.exact();
  }

  private static Optional<Unreadable> unless(boolean readable, Unreadable otherwise) {
    return readable ? Optional.empty() : Optional.of(otherwise);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// The amounts of a field over the rows; unreadable and blank ones are left out.
  List<Amount> amounts(String field) {
    List<Amount> amounts = new ArrayList<>();
    rows.forEach(row -> row.amount(field).ifPresent(amounts::add));
    return amounts;
  }
}

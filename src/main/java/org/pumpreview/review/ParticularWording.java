package org.pumpreview.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.pumpreview.policy.Form;
import org.pumpreview.words.Words;

/// The words for particulars: what they say, how a percentage is worked out.
public final class ParticularWording {
  private static final Words WORDS = Words.of("review");

  private ParticularWording() {}

  /// A sentence of what the facts say.
  public static String of(Flag flag) {
    return WORDS.of("flag", flag);
  }

  /// What to type instead.
  public static String of(Sheet.Unreadable unreadable) {
    return WORDS.of("unreadable", unreadable);
  }

  /// What a form holds, a line for each row: "Drugs: Failed · Physical therapy: Failed". Nothing
  /// for a blank one.
  public static List<String> of(Sheet sheet) {
    return sheet.rows().stream()
        .map(row -> cells(sheet.form(), row))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String cells(Form form, Sheet.Row row) {
    return form.fields().stream()
        .filter(field -> Sheet.asks(row, field) && !row.text(field.id()).isBlank())
        .map(field -> WORDS.text("fact", field.label(), text(field, row.text(field.id()))))
        .collect(Collectors.joining(" \u00b7 "));
  }

  private static String text(Form.Field field, String text) {
    return field.options().stream()
        .filter(option -> option.id().equals(text))
        .map(Form.Option::label)
        .findFirst()
        .orElse(text);
  }

  /// A percentage with its working: "(120 − 60) ÷ 120 = 50 %". Several doses are summed up before
  /// it, and ranges give a range.
  public static String of(Arithmetic arithmetic) {
    Reduction reduction = arithmetic.reduction();
    String told =
        reduction.exact()
            ? of(reduction.least())
            : WORDS.text("fall.range", of(reduction.least()), of(reduction.most()));
    if (arithmetic.before().size() > 1) {
      told = WORDS.text("fall.sums", sum(arithmetic.before()), sum(arithmetic.after()), told);
    }
    return arithmetic.planned() ? WORDS.text("fall.planned", told) : told;
  }

  private static String of(Reduction.Fall fall) {
    return WORDS.text(
        "fall", Amount.plain(fall.before()), Amount.plain(fall.after()), fall.percent());
  }

  private static String sum(List<Amount.Span> amounts) {
    return amounts.stream().map(ParticularWording::of).collect(Collectors.joining(" + "))
        + " = "
        + of(Reduction.sum(amounts));
  }

  private static String of(Amount.Span span) {
    BigDecimal high = span.high().orElse(span.low());
    return span.exact() || span.high().isEmpty()
        ? Amount.plain(span.low())
        : Amount.plain(span.low()) + "\u2013" + Amount.plain(high);
  }
}

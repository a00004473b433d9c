package org.pumpreview.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a member cannot be expected to understand, in what a member reads.
///
/// @param codes of procedures, supplies and diagnoses
/// @param capitals words that are shouted: of six letters or more, or several in a row
/// @param abbreviations short forms that are not explained where they first stand, be it as
///   "magnetic resonance imaging (MRI)" or as "MRI (pictures of the inside of your body)"
public record MemberWords(List<String> codes, List<String> capitals, List<String> abbreviations) {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\w.,])(?<!\\b[A-Z]{2} )(?<!Louisiana )(?:[0-9]{5}|[A-Za-z][0-9]{4}|[0-9]{4}[FTU]"
              + "|[A-TV-Z][0-9][0-9A-Z]\\.[0-9A-Z]{1,4})(?!\\w|[.,][0-9]|-[0-9]{4}\\b)");
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\p{Lu}{2,}(?:[ -]\\p{Lu}{2,})+|\\p{Lu}{6,})(?![\\p{L}\\d])");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?!(?<=(?i:stage|type|grade|class|level|phase) )[IVX]+\\b)"
              + "\\p{Lu}{2,5}(?=s?(?![\\p{L}\\d]))");

  /// Words that a short form passes over.
  private static final Set<String> SMALL =
      Set.of("a", "an", "and", "for", "in", "of", "or", "the", "to", "with");

  /// The name that everybody gives the phone of people who do not hear well.
  private static final String TTY = "TTY";

  public MemberWords {
    codes = List.copyOf(codes);
    capitals = List.copyOf(capitals);
    abbreviations = List.copyOf(abbreviations);
  }

  /// Reads paragraphs.
  ///
  /// @param given names and addresses, which stand as they are
  public static MemberWords of(List<String> paragraphs, List<String> given) {
    String text = String.join("\n", paragraphs);
    for (String name : given) {
      text = text.replace(name, "_");
    }
    List<String> capitals = found(CAPITALS, text);
    String rest = CAPITALS.matcher(text).replaceAll("_");
    String told = text;
    List<String> abbreviations =
        found(ABBREVIATION, rest).stream()
            .filter(form -> !form.equals(TTY) && !isExplained(form, told))
            .toList();
    return new MemberWords(found(CODE, text), capitals, abbreviations);
  }

  /// Names and addresses that a letter of this case may hold, the longest first.
  public static List<String> given(Assessment assessment) {
    var plan = assessment.plan();
    var identity = assessment.policy().identity();
    var form = assessment.file().intake().form();
    Stream<String> names =
        Stream.of(
                RequestField.MEMBER_NAME,
                RequestField.REPRESENTATIVE,
                RequestField.REQUESTING_NAME,
                RequestField.TREATING_NAME,
                RequestField.FACILITY_NAME)
            .map(form::text)
            .flatMap(name -> Stream.of(name, name.split(",", 2)[0]));
    return Stream.of(
            names,
            Stream.of(plan.name(), plan.hours(), identity.id(), identity.title()),
            assessment.file().all(CaseEvent.Withdrawn.class).stream()
                .map(told -> told.event().by()),
            plan.address().stream(),
            plan.appealAddress().stream())
        .flatMap(part -> part)
        .map(String::strip)
        .filter(name -> name.length() > 1)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  /// What keeps an event from being read by a member whom its words are for.
  static List<Refusal> refusals(Assessment assessment, CaseEvent event) {
    return switch (event) {
      case CaseEvent.Determined determined ->
          refusals(assessment, typed(determined.determination()));
      case CaseEvent.Extended extended ->
          refusals(assessment, Stream.of(List.of(extended.reason(), extended.interest())));
      default -> List.of();
    };
  }

  /// The same of the words that a letter repeats.
  static List<Refusal> refusals(Assessment assessment, LetterKind kind) {
    CaseFile file = assessment.file();
    return switch (kind) {
      case ADVERSE, PARTIAL_APPROVAL ->
          file.progress()
              .decision()
              .map(decision -> refusals(assessment, typed(decision.determination())))
              .orElse(List.of());
      // Nobody typed anything but names that a member reads in these. An extension is asked when it
      // is recorded: it is granted once, and its notice must not be held by words that stand.
      case APPROVAL, APPROVAL_BY_EXCEPTION, EXTENSION, INFORMATION_REQUEST, WITHDRAWAL, WORKSHEET ->
          List.of();
    };
  }

  /// Each text explains its own short forms: a letter may leave out the one that stood before it.
  private static List<Refusal> refusals(Assessment assessment, Stream<List<String>> texts) {
    List<String> given = given(assessment);
    return Refusal.about(
        texts.flatMap(text -> of(text, given).all().stream()).distinct().toList(),
        Refusal.Reason.WORDS_NOT_PLAIN,
        Step.DECISION);
  }

  private static Stream<List<String>> typed(Determination determination) {
    return determination.reasons().values().stream()
        .map(reason -> List.of(reason.shown(), reason.change()));
  }

  /// All of them.
  public List<String> all() {
    return Stream.of(codes, capitals, abbreviations).flatMap(List::stream).toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  private static boolean isExplained(String form, String text) {
    var first =
        Pattern.compile("(\\(?)(?<![\\p{L}\\d])" + form + "s?(?![\\p{L}\\d])(\\)?)( \\(\\p{L})?")
            .matcher(text);
    if (!first.find()) {
      return false;
    }
    boolean stands = !first.group(1).isEmpty() && !first.group(2).isEmpty();
    boolean before = stands && initials(text.substring(0, first.start()), form);
    return before || first.group(3) != null;
  }

  /// Whether the last words begin with these letters.
  private static boolean initials(String before, String form) {
    List<String> words =
        Stream.of(before.strip().split("[\\s-]+"))
            .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
            .toList();
    if (words.size() < form.length()) {
      return false;
    }
    return words.subList(words.size() - form.length(), words.size()).stream()
        .map(word -> word.isEmpty() ? "" : word.substring(0, 1))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT)
        .equals(form);
  }
}

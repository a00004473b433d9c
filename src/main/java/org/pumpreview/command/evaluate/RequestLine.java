package org.pumpreview.command.evaluate;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.words.Words;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One line on its way to a request. Reading goes on after the first problem, so that the id is
/// found wherever it stands; the first problem is the one that is told.
final class RequestLine {
  private static final Words WORDS = Words.of("evaluate");
  private static final int LONGEST_NAME = 60;

  private static final Map<String, Field> FIELDS = byCode(Field.values(), Field::code);
  private static final Map<String, RequestKind> REQUESTS =
      byCode(RequestKind.values(), RequestKind::code);
  private static final Map<String, Pathway> PATHWAYS = byCode(Pathway.values(), Pathway::code);
  private static final Map<String, Answer> ANSWERS = byCode(Answer.values(), Answer::code);
  private static final Map<String, Ground> GROUNDS = byCode(Ground.values(), Ground::code);
  private static final Map<String, Decision> DECISIONS = byCode(Decision.values(), Decision::code);
  private static final Set<Field> REQUIRED = EnumSet.range(Field.ID, Field.ANSWERS);
  private static final Set<Field> OF_REQUEST = EnumSet.range(Field.ID, Field.EXCEPTION);
  private static final Set<Field> OF_EXCEPTION = EnumSet.of(Field.GROUNDS, Field.DECISION);

  private enum Field {
    ID,
    REQUEST,
    PATHWAY,
    ANSWERS,
    EXCEPTION,
    GROUNDS,
    DECISION;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private enum Decision {
    GRANTED,
    DECLINED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Policy policy;
  private final Set<Field> seen = EnumSet.noneOf(Field.class);
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<Ground> grounds = EnumSet.noneOf(Ground.class);
  private @Nullable String id;
  private @Nullable RequestKind request;
  private @Nullable Pathway pathway;
  private @Nullable Decision decision;
  private @Nullable String error;

  RequestLine(Policy policy) {
    this.policy = policy;
  }

  /// Reads the object that the parser has entered, to its end.
  void read(JsonParser parser) {
    object(parser, OF_REQUEST);
  }

  /// The line is not one JSON value: whatever was wrong before matters less.
  void broken() {
    error = null;
    complain(Problem.NOT_JSON);
  }

  /// What the line turned out to be, once it was read.
  Reading reading() {
    require(REQUIRED);
    if (seen.contains(Field.EXCEPTION)) {
      require(OF_EXCEPTION);
    }
    if (error == null && id != null && request != null && pathway != null) {
      Checklist checklist = policy.checklist(new Route(request, pathway));
      Map<String, Answer> answers = answers(checklist);
      checkException(checklist, answers);
      if (error == null) {
        return new Reading.Request(
            id, checklist, answers, Optional.ofNullable(decision).map(Decision.GRANTED::equals));
      }
    }
    return new Reading.Refused(Optional.ofNullable(id), Objects.requireNonNull(error));
  }

  private void require(Set<Field> required) {
    for (Field field : required) {
      if (!seen.contains(field)) {
        complain(Problem.MISSING_FIELD, field.code());
      }
    }
  }

  private Map<String, Answer> answers(Checklist checklist) {
    var answers = new HashMap<String, Answer>();
    given.forEach((paragraph, text) ->
        checklist
            .entry(paragraph)
            .ifPresentOrElse(
                entry -> answer(entry, paragraph, text, answers),
                () -> complain(Problem.UNKNOWN_ITEM, shown(paragraph))));
    return answers;
  }

  private void answer(
      Checklist.Entry entry, String paragraph, String text, Map<String, Answer> answers) {
    List<Answer> allowed = entry.item().kind().answers();
    Answer answer = ANSWERS.get(text);
    if (answer == null || !allowed.contains(answer)) {
      complain(Problem.UNKNOWN_VALUE, paragraph, list(allowed.stream().map(Answer::code)));
      return;
    }
    Answer before = answers.put(entry.paragraph(), answer);
    if (before != null && before != answer) {
      complain(Problem.TWO_ANSWERS, String.join(", ", entry.item().paragraphs()));
    }
  }

  private void checkException(Checklist checklist, Map<String, Answer> answers) {
    if (decision == null) {
      return;
    }
    if (!checklist.exceptionOpen(answers)) {
      complain(Problem.EXCEPTION_NOT_OFFERED);
    }
    if (decision == Decision.GRANTED && grounds.isEmpty()) {
      complain(Problem.GRANTED_WITHOUT_GROUND);
    }
  }

  private void object(JsonParser parser, Set<Field> allowed) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Field field = FIELDS.get(name);
      if (field == null || !allowed.contains(field)) {
        complain(Problem.UNKNOWN_FIELD, shown(name));
        parser.skipChildren();
      } else if (seen.add(field)) {
        field(parser, field);
      } else {
        complain(Problem.DUPLICATE_FIELD, name);
        parser.skipChildren();
      }
    }
  }

  private void field(JsonParser parser, Field field) {
    switch (field) {
      case ID -> id = string(parser, field.code());
      case REQUEST -> request = choice(parser, field.code(), REQUESTS);
      case PATHWAY -> pathway = choice(parser, field.code(), PATHWAYS);
      case ANSWERS -> {
        if (enters(parser, JsonToken.START_OBJECT, Problem.NO_OBJECT_IN_FIELD, field)) {
          answers(parser);
        }
      }
      case EXCEPTION -> {
        if (enters(parser, JsonToken.START_OBJECT, Problem.NO_OBJECT_IN_FIELD, field)) {
          object(parser, OF_EXCEPTION);
        }
      }
      case GROUNDS -> {
        if (enters(parser, JsonToken.START_ARRAY, Problem.NO_LIST_IN_FIELD, field)) {
          grounds(parser);
        }
      }
      case DECISION -> decision = choice(parser, field.code(), DECISIONS);
    }
  }

  private void answers(JsonParser parser) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String paragraph = parser.currentName();
      parser.nextToken();
      String text = string(parser, shown(paragraph));
      if (text != null && given.put(paragraph, text) != null) {
        complain(Problem.DUPLICATE_FIELD, shown(paragraph));
      }
    }
  }

  private void grounds(JsonParser parser) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Ground ground = choice(parser, Field.GROUNDS.code(), GROUNDS);
      if (ground != null && !grounds.add(ground)) {
        complain(Problem.GROUND_TWICE, ground.code());
      }
    }
  }

  private boolean enters(JsonParser parser, JsonToken start, Problem problem, Field field) {
    if (parser.currentToken() == start) {
      return true;
    }
    complain(problem, field.code());
    parser.skipChildren();
    return false;
  }

  private <T> @Nullable T choice(JsonParser parser, String name, Map<String, T> choices) {
    String text = string(parser, name);
    T chosen = text == null ? null : choices.get(text);
    if (text != null && chosen == null) {
      complain(Problem.UNKNOWN_VALUE, name, list(choices.keySet().stream()));
    }
    return chosen;
  }

  private @Nullable String string(JsonParser parser, String name) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    complain(Problem.NOT_A_STRING, name);
    parser.skipChildren();
    return null;
  }

  private static String list(Stream<String> words) {
    return words.collect(joining(", "));
  }

  /// A name from the input, short enough to be shown.
  private static String shown(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
    var byCode = new LinkedHashMap<String, T>();
    for (T value : values) {
      byCode.put(code.apply(value), value);
    }
    return byCode;
  }

  /// Keeps the problem when it is the first.
  private void complain(Problem problem, Object... particulars) {
    if (error == null) {
      error = WORDS.of("line", problem, particulars);
    }
  }
}

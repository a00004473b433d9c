package org.pumpreview.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.policy.Item;
import org.pumpreview.policy.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words of the shipped pack: our own, as strict as the policy, and plain where a member reads.
class ShippedWordsTest {
  /// A run of that many words of the policy is a copy.
  private static final int RUN = 6;

  private static final double HIGHEST_GRADE = 6.9;
  private static final Pattern WORD = Pattern.compile("[a-z0-9%>≥]+");
  private static final Pattern NOT_PLAIN =
      Pattern.compile("[0-9%<>≥≤()/]|\\b[A-Z]{2,}\\b|\\be\\.g\\.|\\bi\\.e\\.");

  private final Policy policy = PolicyPacks.shipped();

  @Test
  void whatAMemberReadsIsAtMostAtSixthGrade() {
    var faults = new ArrayList<String>();
    for (String text : memberTexts()) {
      if (ReadingGrade.of(text) > HIGHEST_GRADE) {
        faults.add(String.format(Locale.ROOT, "%.1f %s", ReadingGrade.of(text), text));
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void whatAMemberReadsHasNoAbbreviationNumberOrCode() {
    Stream<String> plain = Stream.concat(memberTexts().stream(), codeTexts());
    assertEquals(List.of(), plain.filter(text -> NOT_PLAIN.matcher(text).find()).toList());
  }

  @Test
  void whatAMemberReadsIsMadeOfWholeSentences() {
    assertEquals(
        List.of(),
        memberTexts().stream()
            .filter(text -> !Character.isUpperCase(text.charAt(0)) || !text.endsWith("."))
            .toList());
  }

  @Test
  void theWordsForACodeContinueASentence() {
    assertEquals(
        List.of(),
        codeTexts()
            .filter(text -> !Character.isLowerCase(text.charAt(0)) || text.endsWith("."))
            .toList());
  }

  @Test
  void noLabelIsASentence() {
    assertEquals(
        List.of(), items().stream().map(Item::label).filter(label -> label.endsWith(".")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I        | preliminary trial",
        "I        | opioid",
        "I        | epidurally or intrathecally",
        "I.A.1    | chronic, intractable and of malignant origin",
        "I.A.2    | chronic, intractable",
        "I.A.1.a  | inadequate response",
        "I.A.1.a  | intolerable",
        "I.A.1.b  | more than three months; exactly three months does not meet this",
        "I.A.1.c  | Imaging gives no evidence",
        "I.A.2.b  | more than three months; exactly three months does not meet this",
        "I.A.2.e  | psychological evaluation confirms",
        "I.A.2.e  | major contributor",
        "I.A.2.f  | without indication or not likely to be effective",
        "I.A.2.g  | 50 % or more before the trial",
        "I.A.2.h  | ruled out",
        "II       | permanent epidural or intrathecal pump",
        "II       | alone or in combination",
        "II.A.1   | what I.A.1 asks for the trial holds",
        "II.A.2   | severe, chronic",
        "II.A.2   | what I.A.2 asks for the trial holds",
        "II.A.1.a | by at least 50 %, with minimal side effects",
        "II.A.2.a | by at least 50 % and increased function, with minimal side effects",
        "II.A.1.c | other programmable implant",
        "II.A.1.d | Neither allergy nor hypersensitivity",
        "II.A.2.b | in place",
        "II.A.2.c | active",
        "II.A.2.i | active part in any",
        "I.B.1    | known allergy",
        "I.B.2    | active",
        "I.B.2    | Opioid addiction",
        "I.B.2    | intravenous drug abuse",
        "I.B.4    | systemic infection is active",
        "I.B.5    | active where the device would be implanted",
      })
  void aStatementIsAsStrictAsThePolicy(String paragraph, String words) {
    String statement = policy.statement(paragraph);
    assertTrue(statement.contains(words), statement);
  }

  @Test
  void aDiagnosisOfDementiaOrPsychosisNeedNotBeActive() {
    assertEquals("Dementia or psychosis has been diagnosed.", policy.statement("I.B.3"));
  }

  @Test
  void noRunOfWordsIsThePolicys() throws IOException {
    var source = PolicyOutline.source();
    assumeTrue(source.isPresent(), "the policy's text is not at hand");
    Set<List<String>> policys = new HashSet<>(runs(Files.readString(source.get())));
    var copied = new ArrayList<String>();
    for (String text : ownTexts()) {
      runs(text).stream()
          .filter(policys::contains)
          .forEach(run -> copied.add(String.join(" ", run) + " | " + text));
    }
    assertEquals(List.of(), copied);
  }

  private static List<List<String>> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group()).toList();
    return Stream.iterate(0, at -> at + RUN <= words.size(), at -> at + 1)
        .map(at -> words.subList(at, at + RUN))
        .toList();
  }

  private List<Item> items() {
    return policy.items();
  }

  private List<String> memberTexts() {
    return items().stream()
        .flatMap(item -> Stream.of(item.plain().gap(), item.plain().change()))
        .toList();
  }

  private Stream<String> codeTexts() {
    return policy.codes().stream().map(code -> code.plain());
  }

  /// Every text of the pack but the document's title and the bibliography, which are facts.
  private static List<String> ownTexts() {
    JsonNode pack =
        JsonMapper.shared().readTree(new String(PolicyPacks.resource(PolicyPacks.SHIPPED), UTF_8));
    var texts = new ArrayList<String>();
    pack.forEachEntry((field, value) -> {
      if (!field.equals("identity") && !field.equals("literature")) {
        collect(value, texts);
      }
    });
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    node.stringValueOpt().ifPresent(texts::add);
    node.forEach(part -> collect(part, texts));
  }
}

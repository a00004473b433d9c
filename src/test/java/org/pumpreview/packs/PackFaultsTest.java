package org.pumpreview.packs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.policy.PackRef;

/// Each way in which a pack can be wrong is told with its place and its remedy.
class PackFaultsTest {
  private static final String SMALL = small();

  @TempDir Path folder;

  @Test
  void aSoundPackIsLoadedUnderItsDigest() {
    byte[] bytes = SMALL.getBytes(UTF_8);
    var loaded = (PackReading.Loaded) PolicyPacks.read("small.json", bytes);
    assertEquals(new PackRef("EX.1", "1/26", PolicyPacks.sha256(bytes)), loaded.policy().ref());
  }

  @Test
  void anAmbiguityMayTouchTheParagraphOfTheException() {
    assertEquals(List.of(), faults(edit(SMALL, "[\"1.B\"]", "[\"2.A\", \"2.Note\"]")));
  }

  @Test
  void aByteOrderMarkIsNoFault() {
    assertEquals(List.of(), faults("\uFEFF" + SMALL));
  }

  @ParameterizedTest
  @CsvSource({"2020.0", "2.02e3"})
  void anIntegerMayBeWrittenInAnotherForm(String year) {
    assertEquals(List.of(), faults(edit(SMALL, "\"year\": 2020", "\"year\": " + year)));
  }

  @Test
  void aFileThatIsNotThereIsToldByName() {
    assertEquals(
        new PackReading.Faulty(
            List.of(
                new Fault(
                    "none.json",
                    "",
                    "The file cannot be read.",
                    "Check that it is there and that you may open it."))),
        PolicyPacks.read(folder.resolve("none.json")));
  }

  @Test
  void aFileIsReadUnderItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("small.json"), "");
    var faulty = (PackReading.Faulty) PolicyPacks.read(file);
    assertEquals("small.json", faulty.faults().getFirst().file());
  }

  @Test
  void aFileFarTooLargeIsNotRead() {
    assertEquals(
        List.of(
            fault(
                "",
                "The file is larger than 4,194,304 bytes.",
                "Keep only the policy pack in it.")),
        faults(SMALL + " ".repeat(PolicyPacks.LARGEST)));
  }

  @Test
  void textInAnotherEncodingIsTold() {
    assertEquals(
        List.of(fault("", "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.")),
        faults(SMALL.replace("First.", "Prem\u00eder.").getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "            | 1",
        "nothing     | 1",
        "{           | 1",
        "{\"a\":1} 2 | 1",
      })
  void whatIsNotJsonIsToldWithItsLine(String text, int line) {
    var faults = faults(text == null ? "" : text);
    assertEquals(1, faults.size());
    assertTrue(
        faults
            .getFirst()
            .wrong()
            .startsWith("The file is not JSON from line " + line + ", column "),
        faults::toString);
  }

  @Test
  void nestingWithoutEndIsNoPack() {
    var faults = faults("[".repeat(100_000));
    assertTrue(faults.getFirst().wrong().startsWith("The file is not JSON"), faults::toString);
  }

  @ParameterizedTest
  @CsvSource({"[]", "12", "null", "\"pack\""})
  void jsonThatIsNoObjectIsNoPack(String json) {
    assertEquals(
        List.of(fault("", "This value is not of the type object.", "Write a value of that type.")),
        faults(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what the schema says
        "\"format\": 1 | \"format\": 2 | /format | This value is none of 1. | Choose one of these.",
        "\"title\": \"Example policy\", | `` | /identity | The field title is missing."
            + " | Add it as policy-pack.schema.json describes it.",
        "\"format\": 1 | \"format\": 1, \"size\": 3 | /size | There is no field size here."
            + " | Check its spelling, or take it out.",
        "\"label\": \"First\" | \"label\": \"First\", \"a/b~c\": 3 | /items/0/a~1b~0c"
            + " | There is no field a/b~c here. | Check its spelling, or take it out.",
        "\"starred\": true | \"starred\": \"yes\" | /codes/1/starred"
            + " | This value is not of the type boolean. | Write a value of that type.",
        "\"evidence\": \"A page.\" | \"evidence\": null | /items/0/evidence"
            + " | This value is not of the type string. | Write a value of that type.",
        "\"set\": \"HCPCS\" | \"set\": \"ICD\" | /codes/0/set"
            + " | This value is none of \"CPT\", \"HCPCS\". | Choose one of these.",
        "\"EX001\" | \"EX1\" | /codes/0/code"
            + " | This text does not have the form that is asked here (^[A-Z0-9]{5}$)."
            + " | Write it as policy-pack.schema.json describes it.",
        "\"label\": \"Example\" | \"label\": \"\" | /codes/0/label"
            + " | This text does not have the form that is asked here (^\\S(.*\\S)?$)."
            + " | Write it as policy-pack.schema.json describes it.",
        "[\"first\"] | [] | /items/0/searchTerms | Nothing stands here. | Add at least one entry.",
        "[\"first\"] | [\"first\", \"first\"] | /items/0/searchTerms"
            + " | An entry stands twice in this list. | Keep one of them.",
        "\"year\": 2020 | \"year\": 20 | /literature/0/year | The number 20 cannot be right."
            + " | Check it against the policy.",
        "\"ask\", \"paragraph\": \"2.A\" | \"ask\", \"paragraph\": \"2.A\", \"pathway\":"
            + " \"malignant\" | /sections/implant/of/1/pathway | This field does not belong to this"
            + " kind of entry. | Take it out, or change the kind.",
        // what only the whole says
        "\"format\": 1 | \"format\": 1, \"format\": 1 | /format"
            + " | The field format stands twice in one object. | Keep one of them.",
        "\"label\": \"First\" | \"label\": \"First\", \"label\": \"1st\" | /items/0/label"
            + " | The field label stands twice in one object. | Keep one of them.",
        "[\"2.A\"] | [\"2.A\", \"2.C\"] | /items/2/paragraphs/1"
            + " | Paragraph 2.C of this item is asked nowhere in the sections."
            + " | Ask it where the policy does, or take the paragraph out.",
        "\"none\", \"paragraph\": \"2.B\" | \"none\", \"paragraph\": \"1.B\""
            + " | /sections/implant/of/2/paragraph | Paragraph 1.B stands at another place already."
            + " | Keep one place, and import it elsewhere by a reference.",
        "\"pathway\": \"nonmalignant\", | \"pathway\": \"malignant\", | /sections/trial/of/0"
            + " | Paragraph 1.A asks nothing on the pathway nonmalignant."
            + " | Give it a part for that pathway.",
        "\"reference\", \"paragraph\": \"1.A\" | \"reference\", \"paragraph\": \"1\""
            + " | /sections/implant/of/2/of/0/paragraph"
            + " | One request would be asked the same item at 1.B.1 and at 2.B.1."
            + " | Ask it at one of them, or make two items of it.",
        "\"paragraph\": \"2.Note\" | \"paragraph\": \"2.A\" | /exception/paragraph"
            + " | Paragraph 2.A stands at another place already."
            + " | Keep one place, and import it elsewhere by a reference.",
        "\"waives\": \"2.A\" | \"waives\": \"2.Z\" | /exception/waives"
            + " | The exception waives 2.Z, which is no criterion of its request and pathway."
            + " | Name a criterion that is asked there.",
        "\"waives\": \"2.A\" | \"waives\": \"1.A.2.a\" | /exception/waives"
            + " | The exception waives 1.A.2.a, which is no criterion of its request and pathway."
            + " | Name a criterion that is asked there.",
        "\"waives\": \"2.A\" | \"waives\": \"2.B.1\" | /exception/waives"
            + " | The exception waives 2.B.1, which is no criterion of its request and pathway."
            + " | Name a criterion that is asked there.",
        "\"conflicts\": [\"1.A.1.a\"] | \"conflicts\": [\"2.A\", \"1.A.2.a\"] |"
            + " /exception/conflicts/1 | The exception conflicts with 1.A.2.a, which is not asked"
            + " on its request and pathway. | Name a paragraph that is asked there.",
        "\"form\": \"shown\" | \"form\": \"hidden\" | /items/0/form | There is no form hidden."
            + " | Name one that stands under forms, or add it there.",
        "\"id\": \"why\" | \"id\": \"how\" | /forms/shown/fields/1/id"
            + " | The field how stands twice in this form."
            + " | Give each field of a form a name of its own.",
        "\"type\": \"text\" | \"type\": \"choice\" | /forms/shown/fields/1"
            + " | The choice why has no options. | Add what there is to choose from, or change the"
            + " type.",
        "\"type\": \"choice\" | \"type\": \"text\" | /forms/shown/fields/0/options"
            + " | The field how has options but is no choice."
            + " | Take them out, or make it a choice.",
        "\"is\": \"badly\" | \"is\": \"worst\" | /forms/shown/fields/1/when"
            + " | No choice before this field has the option worst."
            + " | Name a choice that stands before it in the form, and one of its options.",
        "\"id\": \"A2\" | \"id\": \"A1\" | /ambiguities/1/id | Two ambiguities are A1."
            + " | Give each an id of its own.",
        "\"id\": \"other\" | \"id\": \"one\" | /ambiguities/0/readings/1/id"
            + " | The reading one stands twice in this ambiguity."
            + " | Give each reading of an ambiguity a name of its own.",
        "\"paragraphs\": [\"1.B\"] | \"paragraphs\": [\"2.Z\"] | /ambiguities/0/paragraphs/0"
            + " | The policy has no paragraph 2.Z."
            + " | Name one of the sections, or that of the exception.",
        "\"paragraphs\": [] | \"paragraphs\": [], \"codes\": [\"EX001\", \"EX009\"]"
            + " | /ambiguities/1/codes/1"
            + " | The table has no code EX009."
            + " | Name one that stands under codes, or add it there.",
        "EX002 | EX001 | /codes/1/code | The code EX001 stands twice. | Keep one of them.",
        "\"number\": 2 | \"number\": 1 | /literature/1/number | The number 1 stands twice."
            + " | Number the references as the policy does.",
        "2026-03-01 | 2026-02-30 | /identity/effective | There is no date 2026-02-30."
            + " | Check it against the policy.",
        "\"revised\": \"2026-01\", \"approved\" | \"revised\": \"2026-13\", \"approved\""
            + " | /revisions/0/revised | There is no date 2026-13. | Check it against the policy.",
        "2026-03-01 | 2026-01-31 | /identity/effective"
            + " | The date 2026-01-31 lies before the one that comes first."
            + " | A policy is revised, then approved, then effective.",
        "\"approved\": \"2026-02-01\", \"facts\" | \"approved\": \"2025-12-31\", \"facts\""
            + " | /revisions/0/approved"
            + " | The date 2025-12-31 lies before the one that comes first."
            + " | A policy is revised, then approved, then effective.",
      })
  void oneEditIsOneFault(String sound, String edited, String place, String wrong, String remedy) {
    assertEquals(List.of(fault(place, wrong, remedy)), faults(edit(SMALL, sound, edited)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"1.A.1.a\"] | [\"1.A.1.a\", \"2.A\"] | /items/2/paragraphs/0"
            + " | Another item has paragraph 2.A already. | Give each paragraph to one item.",
        "\"reference\", \"paragraph\": \"1.A\" | \"reference\", \"paragraph\": \"1.C\" |"
            + " /sections/implant/of/0/paragraph | Paragraph 1.C is imported, but no place has it."
            + " | Name a paragraph of the sections.",
        "\"reference\", \"paragraph\": \"1.A\" | \"reference\", \"paragraph\": \"2\""
            + " | /sections/implant/of/0/paragraph | Paragraph 2 imports itself."
            + " | Take the reference out, or let it name another paragraph.",
        "\"kind\": \"contraindication\" | \"kind\": \"criterion\" |"
            + " /sections/trial/of/1/of/0/paragraph | The item of paragraph 1.B.1 counts the wrong"
            + " way here. | Ask a contraindication below none, and a criterion anywhere else.",
        "\"id\": \"badly\" | \"id\": \"well\" | /forms/shown/fields/0/options/1/id"
            + " | The option well stands twice in this choice."
            + " | Give each option of a choice a name of its own.",
      })
  void anEditThatBreaksMoreIsToldFirst(
      String sound, String edited, String place, String wrong, String remedy) {
    assertEquals(fault(place, wrong, remedy), faults(edit(SMALL, sound, edited)).getFirst());
  }

  @Test
  void aParagraphWithoutItemIsTold() {
    var edited = edit(SMALL, "\"ask\", \"paragraph\": \"2.A\"", "\"ask\", \"paragraph\": \"2.X\"");
    assertEquals(
        List.of(
            fault(
                "/sections/implant/of/1/paragraph",
                "Paragraph 2.X is asked, but no item has it.",
                "Add the item, or name the paragraph of one that is there."),
            fault(
                "/items/2/paragraphs/0",
                "Paragraph 2.A of this item is asked nowhere in the sections.",
                "Ask it where the policy does, or take the paragraph out."),
            fault(
                "/exception/waives",
                "The exception waives 2.A, which is no criterion of its request and pathway.",
                "Name a criterion that is asked there.")),
        faults(edited));
  }

  @Test
  void twoParagraphsThatImportEachOtherAreCircular() {
    var edited =
        edit(
            edit(SMALL, "{\"kind\": \"ask\", \"paragraph\": \"1.A.1.a\"}", reference("2.C")),
            "{\"kind\": \"ask\", \"paragraph\": \"2.A\"}",
            "{\"kind\": \"all\", \"paragraph\": \"2.C\", \"statement\": \"C.\", \"of\": ["
                + reference("1.A.1")
                + "]}");
    assertTrue(
        faults(edited)
            .contains(
                fault(
                    "/sections/implant/of/1/of/0/paragraph",
                    "Paragraph 1.A.1 imports itself.",
                    "Take the reference out, or let it name another paragraph.")),
        faults(edited)::toString);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var edited = edit(SMALL, "\"format\": 1", "\"format\": 2, \"size\": 3");
    edited = edit(edited, "EX002", "EX001");
    edited = edit(edited, "2026-03-01", "2026-02-30");
    edited =
        edit(
            edited, "\"reference\", \"paragraph\": \"1.A\"", "\"reference\", \"paragraph\": \"9\"");
    edited = edit(edited, "\"title\": \"Example policy\",", "\"revision\": \"twice\",");
    assertEquals(
        List.of(
            "/identity/revision",
            "/format",
            "/identity",
            "/size",
            "/sections/implant/of/0/paragraph",
            "/exception/conflicts/0",
            "/codes/1/code",
            "/identity/effective"),
        faults(edited).stream().map(Fault::place).toList());
  }

  private static String reference(String paragraph) {
    return "{\"kind\": \"reference\", \"paragraph\": \"" + paragraph + "\"}";
  }

  private static Fault fault(String place, String wrong, String remedy) {
    return new Fault("small.json", place, wrong, remedy);
  }

  private static List<Fault> faults(String text) {
    return faults(text.getBytes(UTF_8));
  }

  private static List<Fault> faults(byte[] bytes) {
    return switch (PolicyPacks.read("small.json", bytes)) {
      case PackReading.Loaded loaded -> List.of();
      case PackReading.Faulty faulty -> faulty.faults();
    };
  }

  /// Replaces the first occurrence, which must be there.
  private static String edit(String text, String sound, String edited) {
    int at = text.indexOf(sound);
    assertTrue(at >= 0, () -> "not in the pack: " + sound);
    return text.substring(0, at) + edited + text.substring(at + sound.length());
  }

  private static String small() {
    try (InputStream stream = PackFaultsTest.class.getResourceAsStream("/packs/small.json")) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

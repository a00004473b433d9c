package org.pumpreview.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;

class PolicyShelfTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 17);

  private final Policy shipped = PolicyPacks.shipped();
  private final String shippedPack = new String(PolicyPacks.resource(PolicyPacks.SHIPPED), UTF_8);

  @TempDir Path folder;

  @Test
  void withoutAFolderTheProgramsOwnPoliciesStandAlone() {
    var shelf = PolicyShelf.of(folder.resolve("none"));
    assertEquals(own(), shelf.all());
    assertEquals(List.of(), shelf.faults());
  }

  @Test
  void aCaseFindsTheVeryPackItIsDecidedUnder() throws IOException {
    drop("corrected.json", shippedPack + "\n");
    var shelf = PolicyShelf.of(folder);
    var corrected =
        new PackRef(
            "LA.CP.MP.173", "2/25", PolicyPacks.sha256((shippedPack + "\n").getBytes(UTF_8)));
    assertEquals(Optional.of(shipped), shelf.find(shipped.ref()));
    assertEquals(Optional.of(corrected), shelf.find(corrected).map(Policy::ref));
  }

  @Test
  void aPackThatIsNotThereIsNotFound() {
    assertEquals(
        Optional.empty(),
        PolicyShelf.shipped().find(new PackRef("LA.CP.MP.173", "2/25", "0".repeat(64))));
  }

  @Test
  void aNewCaseTakesTheNewestRevisionInEffect() throws IOException {
    drop("next.json", revision("2/26", "2026-02", "2026-05-01", "2026-06-01"));
    drop("future.json", revision("2/27", "2027-02", "2027-05-01", "2027-06-01"));
    var shelf = PolicyShelf.of(folder);
    assertEquals("2/25", revisionOn(shelf, LocalDate.of(2026, 5, 31)));
    assertEquals("2/26", revisionOn(shelf, LocalDate.of(2026, 6, 1)));
    assertEquals("2/26", revisionOn(shelf, NOVEMBER));
  }

  @Test
  void anOlderRevisionInTheFolderDoesNotReplaceTheShippedOne() throws IOException {
    drop("before.json", revision("2/24", "2024-02", "2024-08-15", "2024-09-16"));
    var shelf = PolicyShelf.of(folder);
    assertEquals("2/25", revisionOn(shelf, NOVEMBER));
    assertEquals("2/24", revisionOn(shelf, LocalDate.of(2025, 1, 1)));
  }

  @Test
  void aCorrectedPackOfTheSameRevisionReplacesTheShippedOneForNewCases() throws IOException {
    drop("corrected.json", shippedPack + "\n");
    var shelf = PolicyShelf.of(folder);
    assertEquals(
        List.of(PolicyPacks.sha256((shippedPack + "\n").getBytes(UTF_8))),
        shelf.inEffect(NOVEMBER).stream().map(policy -> policy.ref().sha256()).toList());
  }

  @Test
  void aCopyOfTheShippedPackChangesNothing() throws IOException {
    drop("copy.json", shippedPack);
    assertEquals(own().size(), PolicyShelf.of(folder).all().size());
  }

  @Test
  void anotherPolicyStandsBesideTheShippedOne() throws IOException {
    drop("other.json", small());
    assertEquals(
        List.of("LA.CP.MP.173", "EX.1"),
        PolicyShelf.of(folder).inEffect(NOVEMBER).stream()
            .map(policy -> policy.identity().id())
            .toList());
  }

  @Test
  void beforeAnyPolicyIsInEffectThereIsNone() {
    assertEquals(List.of(), PolicyShelf.shipped().inEffect(LocalDate.of(2025, 6, 13)));
    assertEquals(
        Optional.of(shipped),
        PolicyShelf.shipped().inEffect("LA.CP.MP.173", LocalDate.of(2025, 6, 14)));
  }

  @Test
  void aFaultyPackIsLeftOutAndItsFaultsAreKept() throws IOException {
    drop("a.json", "nothing");
    drop("b.json", small().replace("\"EX001\"", "\"EX1\""));
    drop("c.json", small());
    var shelf = PolicyShelf.of(folder);
    assertEquals(own().size() + 1, shelf.all().size());
    assertEquals(
        List.of("a.json", "b.json /codes/0/code"),
        shelf.faults().stream()
            .map(fault -> (fault.file() + " " + fault.place()).strip())
            .toList());
  }

  @Test
  void otherFilesAreNoPacks() throws IOException {
    drop("notes.txt", "nothing");
    drop("policy-pack.schema.json", "{}");
    drop(".hidden.json", "nothing");
    Files.createDirectory(folder.resolve("more"));
    var shelf = PolicyShelf.of(folder);
    assertEquals(own(), shelf.all());
    assertEquals(List.of(), shelf.faults());
  }

  /// A case that was opened by an earlier version of the program stays with its pack; a new one
  /// never gets it.
  @Test
  void thePacksOfEarlierVersionsAreFoundAndNotOffered() {
    for (Policy kept : PolicyPacks.kept()) {
      assertEquals(Optional.of(kept), PolicyShelf.shipped().find(kept.ref()));
    }
    assertEquals(List.of(shipped), PolicyShelf.shipped().inEffect(NOVEMBER));
  }

  private List<Policy> own() {
    return List.of(shipped);
  }

  private static String revisionOn(PolicyShelf shelf, LocalDate day) {
    return shelf.inEffect("LA.CP.MP.173", day).orElseThrow().identity().revision();
  }

  private String revision(String name, String revised, String approved, String effective) {
    return shippedPack
        .replaceFirst("\"revision\": \"2/25\"", "\"revision\": \"" + name + "\"")
        .replaceFirst("\"revised\": \"2025-02\"", "\"revised\": \"" + revised + "\"")
        .replaceFirst("\"approved\": \"2025-05-13\"", "\"approved\": \"" + approved + "\"")
        .replaceFirst("\"effective\": \"2025-06-14\"", "\"effective\": \"" + effective + "\"");
  }

  private void drop(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String small() throws IOException {
    try (InputStream stream = PolicyShelfTest.class.getResourceAsStream("/packs/small.json")) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}

package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.packs.PackReading;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;
import org.pumpreview.review.Interpretation;
import org.pumpreview.review.Office;
import org.pumpreview.review.PolicyDocument;

/// Every vault that was kept of an earlier form is opened, read to its last byte, and worked on.
@BesideWindows
class KeptVaultTest {
  @TempDir Path folder;

  static Stream<Integer> versions() {
    return IntStream.rangeClosed(1, EventJson.VERSION).boxed();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aKeptVaultIsReadToItsLastByte(int version) throws Exception {
    Map<String, String> passphrases = unpack(version);
    try (Session session = unlock(version, passphrases, TestVault.DIRECTOR.userId())) {
      assertEquals(told(version), told(session));
      assertEquals(Set.of(), session.alerts());
      assertEquals(List.of(), session.check(done -> {}).flaws());
    }
    char[] recoveryKey = passphrases.get("recovery key").toCharArray();
    try (Session session = vault(version).recover(folder, recoveryKey)) {
      assertEquals(told(version), told(session));
    }
  }

  /// Cards of an earlier form are made again once the worklist is shown, and are no flaw before.
  @ParameterizedTest
  @MethodSource("versions")
  void aKeptVaultIsSoundBeforeItsWorklistIsShown(int version) throws Exception {
    Map<String, String> passphrases = unpack(version);
    try (Session session = unlock(version, passphrases, TestVault.DIRECTOR.userId())) {
      assertEquals(List.of(), session.check(done -> {}).flaws());
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aKeptVaultIsWorkedOn(int version) throws Exception {
    Map<String, String> passphrases = unpack(version);
    try (Session session = unlock(version, passphrases, TestVault.NURSE.userId())) {
      int cases = session.cards().size();
      Story.approvable(session);
      assertEquals(cases + 1, session.cards().size());
      assertTrue(session.backup(Optional.empty(), TestVault.NOW, done -> {}).report().isSound());
    }
  }

  /// A new kind of event belongs into the vault that is kept of the form that brought it.
  @Test
  void theKeptVaultsHoldEveryKindOfEvent() throws Exception {
    String all = versions().map(KeptVaultTest::told).collect(Collectors.joining());
    assertEquals(
        List.of(),
        MadeUp.leaves(CaseEvent.class)
            .map(Class::getSimpleName)
            .filter(kind -> !all.contains(" " + kind + " "))
            .toList());
  }

  /// What a vault says: its office, each case with its end, state and kinds of entries, each
  /// document.
  static String told(Session session) throws VaultException {
    StringBuilder told = new StringBuilder();
    Office office = session.office();
    office.people().values().stream()
        .map(person -> person.actor().userId() + (person.active() ? "\n" : " disabled\n"))
        .forEach(told::append);
    told.append(office.plan().name()).append('\n');
    for (Interpretation found : office.interpretations()) {
      String ended = found.ending().map(ending -> " until " + ending.reason()).orElse("");
      told.append("%s: %s %s%s\n".formatted(found.id(), found.ambiguity(), found.reading(), ended));
    }
    for (PolicyDocument document : office.documents()) {
      int size = session.readAttachment(document.attachment()).length;
      told.append("%s %s %d\n".formatted(document.name(), document.sha256(), size));
    }
    List<Card> cards = session.cards().stream().sorted(Comparator.comparing(Card::number)).toList();
    for (Card card : cards) {
      CaseFile file = session.openCase(card.caseId());
      told.append("%s %s %s\n".formatted(file.number(), file.status(), file.head()));
      kinds(file).forEach((kind, count) -> told.append("  %s %d\n".formatted(kind, count)));
      for (CaseFile.Issued letter : file.progress().letters()) {
        int size = session.readAttachment(letter.attachment()).length;
        told.append("  letter %s %d\n".formatted(letter.sha256(), size));
        session
            .recognized(letter.attachment(), 1)
            .ifPresent(text -> told.append("  recognized page 1 %d\n".formatted(text.length)));
      }
    }
    return told.toString();
  }

  private static Map<String, Long> kinds(CaseFile file) {
    return file.history().stream()
        .map(Entry::event)
        .collect(Collectors.groupingBy(EventJson::kind, TreeMap::new, Collectors.counting()));
  }

  private static String told(int version) {
    try {
      return Files.readString(place(version).resolve("told.txt"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path place(int version) {
    return KeptVaultMaker.KEPT.resolve(Integer.toString(version));
  }

  /// Cases are judged by the pack of their time, new ones by the shipped one.
  private static Vault vault(int version) {
    Policy kept = pack(version);
    return new Vault(
        ref -> TestVault.pack(ref).or(() -> Optional.of(kept)),
        new AnyPaper(),
        new MemoryHeadPins(),
        TestVault.CHEAP);
  }

  /// The first vault was kept without its pack; the first released one stands for it.
  private static Policy pack(int version) {
    return version == 1
        ? PolicyPacks.kept().getFirst()
        : assertInstanceOf(
                PackReading.Loaded.class,
                PolicyPacks.read(place(version).resolve(KeptVaultMaker.PACK)))
            .policy();
  }

  private Session unlock(int version, Map<String, String> passphrases, String userId)
      throws VaultException {
    char[] passphrase = passphrases.get(userId).toCharArray();
    return vault(version).unlock(folder, userId, passphrase, TestVault.NOW);
  }

  /// Copies a kept vault and gives the passphrases that lie beside it.
  private Map<String, String> unpack(int version) throws IOException {
    Path place = place(version);
    Files.createDirectories(folder.resolve("attachments"));
    Durable.copy(place.resolve("vault.db"), folder.resolve("vault.db"));
    for (Path document : Durable.list(place.resolve("attachments"))) {
      Durable.copy(document, folder.resolve("attachments").resolve(document.getFileName()));
    }
    Map<String, String> passphrases = new HashMap<>();
    for (String line : Files.readAllLines(place.resolve("passphrases.txt"))) {
      String[] parts = line.split(": ", 2);
      passphrases.put(parts[0], parts[1]);
    }
    return passphrases;
  }
}

package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseFile;
import org.pumpreview.store.Flaw.Kind;

@BesideWindows
class CheckTest {
  @TempDir Path folder;
  private TestVault test;
  private CaseFile declined;
  private Session session;

  @BeforeEach
  void unlock() throws VaultException {
    test = TestVault.in(folder);
    declined = Story.declined(test);
    session = test.unlock(TestVault.ADMINISTRATOR);
    String letter = declined.progress().letters().getFirst().attachment();
    session.keepRecognized(letter, 1, new byte[] {4, 5});
  }

  @AfterEach
  void close() throws VaultException {
    session.close();
  }

  private List<Flaw> flaws() throws VaultException {
    return session.check(done -> {}).flaws();
  }

  private Set<Kind> kinds() throws VaultException {
    return flaws().stream().map(Flaw::kind).collect(Collectors.toSet());
  }

  @Test
  void aSoundVaultHasNoFlaws() throws VaultException {
    long office = 6;
    assertEquals(
        new CheckReport(List.of(), office + declined.seq(), 1, 1), session.check(done -> {}));
  }

  @Test
  void progressGoesUpToTheEnd() throws VaultException {
    List<Double> parts = new ArrayList<>();
    session.check(parts::add);
    assertEquals(parts.stream().sorted().toList(), parts);
    assertEquals(1.0, parts.getLast());
  }

  @Test
  void aCheckCanBeEndedAndLeavesTheVaultFreeForOthers() throws VaultException {
    assertThrows(
        CancellationException.class,
        () ->
            session.check(done -> {
              throw new CancellationException();
            }));
    assertEquals(List.of(), flaws());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vault", "account", "certificate", "journal", "card", "attachment", "recognized"})
  void aChangedBitInAnyColumnIsFound(String table) throws Exception {
    List<String> columns = columns(table);
    for (String row : rows(table)) {
      for (String column : columns) {
        Object kept = flip(table, row, column);
        assertFalse(flaws().isEmpty(), () -> table + " " + row + ": " + column);
        put(table, row, column, kept);
      }
    }
    assertEquals(List.of(), flaws());
  }

  private List<String> columns(String table) throws SQLException {
    try (Tamper tamper = new Tamper(test.folder)) {
      return tamper.texts("SELECT name FROM pragma_table_info('" + table + "')");
    }
  }

  /// In a sample the first row, the last, and some between.
  private List<String> rows(String table) throws SQLException {
    try (Tamper tamper = new Tamper(test.folder)) {
      List<String> all = tamper.texts("SELECT rowid FROM " + table + " ORDER BY rowid");
      int step = Extent.isFull() ? 1 : Math.max(1, all.size() / 3);
      List<String> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i += step) {
        some.add(all.get(i));
      }
      if (!some.getLast().equals(all.getLast())) {
        some.add(all.getLast());
      }
      return some;
    }
  }

  /// Changes a value by one bit, or gives one where there was none.
  private Object flip(String table, String row, String column) throws SQLException {
    try (Tamper tamper = new Tamper(test.folder)) {
      Object kept = tamper.value("SELECT " + column + " FROM " + table + " WHERE rowid = " + row);
      Object type =
          tamper.value(
              "SELECT type FROM pragma_table_info('%s') WHERE name = '%s'"
                  .formatted(table, column));
      put(tamper, table, row, column, flipped(kept, type));
      return kept;
    }
  }

  private static Object flipped(Object value, Object type) {
    return switch (value) {
      case null ->
          switch (type.toString()) {
            case "INTEGER" -> 1;
            case "BLOB" -> new byte[] {1};
            default -> "x";
          };
      case byte[] bytes -> {
        byte[] copy = bytes.clone();
        copy[copy.length / 2] ^= 4;
        yield copy;
      }
      case Number number -> number.longValue() ^ (1L << 20);
      default -> {
        if (value.equals("")) {
          yield "x";
        }
        char[] text = value.toString().toCharArray();
        text[text.length / 2] ^= 1;
        yield new String(text);
      }
    };
  }

  private void put(String table, String row, String column, Object value) throws SQLException {
    try (Tamper tamper = new Tamper(test.folder)) {
      put(tamper, table, row, column, value);
    }
  }

  /// Rows of the journal are known by `n`, which changes with the column itself.
  private static void put(Tamper tamper, String table, String row, String column, Object value)
      throws SQLException {
    boolean back = column.equals("n") && value.toString().equals(row);
    long id = Long.parseLong(row) ^ (back ? 1L << 20 : 0);
    tamper.run("UPDATE %s SET %s = ? WHERE rowid = %d".formatted(table, column, id), value);
  }

  @Test
  void twoEntriesThatChangedPlacesAreFound() throws Exception {
    Tamper.with(
        test.folder,
        "UPDATE journal SET n = -1 WHERE n = 9",
        "UPDATE journal SET n = 9 WHERE n = 10",
        "UPDATE journal SET n = 10 WHERE n = -1");
    assertEquals(Set.of(Kind.VAULT_CHAIN_TORN, Kind.CASE_CHAIN_TORN), kinds());
  }

  @Test
  void bodiesOfTwoEntriesThatChangedPlacesAreFound() throws Exception {
    Tamper.with(
        test.folder,
        "UPDATE journal SET body = (SELECT body FROM journal WHERE n = 10) WHERE n = 9");
    assertEquals(List.of(new Flaw(Kind.CASE_CHAIN_TORN, "9")), flaws());
  }

  @Test
  void aMissingCaseIsFound() throws Exception {
    Tamper.with(
        test.folder,
        "DELETE FROM journal WHERE case_id <> 'office'",
        "DELETE FROM card",
        "DELETE FROM attachment");
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(Set.of(Alert.OLDER_THAN_SEEN), nurse.alerts());
    }
    assertEquals(List.of(new Flaw(Kind.OTHER_THAN_SEEN, "")), flaws());
  }

  @Test
  void aDroppedTriggerIsFound() throws Exception {
    TestVault.tamper(test.folder, "DROP TRIGGER journal_refuses_UPDATE");
    TestVault.fails(VaultException.Reason.ALTERED, this::flaws);
    TestVault.fails(VaultException.Reason.ALTERED, () -> test.unlock(TestVault.NURSE));
  }

  @Test
  void aPlantedTriggerIsFound() throws Exception {
    TestVault.tamper(
        test.folder, "CREATE TRIGGER sly AFTER INSERT ON account BEGIN DELETE FROM attempt; END");
    TestVault.fails(VaultException.Reason.ALTERED, () -> test.unlock(TestVault.NURSE));
  }

  @Test
  void theJournalLetsNothingBeChangedOrTakenOut() {
    assertThrows(
        SQLException.class, () -> TestVault.tamper(test.folder, "UPDATE journal SET at = 0"));
    assertThrows(
        SQLException.class, () -> TestVault.tamper(test.folder, "DELETE FROM journal WHERE n = 9"));
  }

  @Test
  void aDocumentThatWasChangedCutOrLostIsFound() throws Exception {
    Path file =
        test.folder
            .resolve("attachments")
            .resolve(declined.progress().letters().getFirst().attachment());
    byte[] content = Files.readAllBytes(file);
    byte[] changed = content.clone();
    changed[content.length - 1] ^= 1;
    Files.write(file, changed);
    assertEquals(Set.of(Kind.DOCUMENT_CHANGED), kinds());
    Files.write(file, Arrays.copyOf(content, content.length - 1));
    assertEquals(Set.of(Kind.DOCUMENT_CHANGED), kinds());
    Files.write(file, Arrays.copyOf(content, content.length + 1));
    assertEquals(Set.of(Kind.DOCUMENT_CHANGED), kinds());
    Files.delete(file);
    assertEquals(Set.of(Kind.DOCUMENT_MISSING), kinds());
  }

  @Test
  void aLetterWhoseDocumentIsGoneIsFound() throws Exception {
    Tamper.with(test.folder, "DELETE FROM attachment");
    assertEquals(Set.of(Kind.LETTER_MISSING), kinds());
  }

  @Test
  void aMissingCardIsFoundAndMadeAgain() throws Exception {
    Tamper.with(test.folder, "DELETE FROM card");
    assertEquals(List.of(new Flaw(Kind.CARD_WRONG, declined.id())), flaws());
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertEquals(List.of(declined.number()), nurse.cards().stream().map(Card::number).toList());
    }
    assertEquals(List.of(), flaws());
  }

  @Test
  void aDamagedFileIsFound() throws Exception {
    session.close();
    Path file = test.folder.resolve("vault.db");
    byte[] content = Files.readAllBytes(file);
    int page = 4096;
    int pages = content.length / page;
    for (int i = 0; i < pages; i += Extent.isFull() ? 1 : pages / 8) {
      byte[] changed = content.clone();
      Arrays.fill(changed, i * page, (i + 1) * page, (byte) 0x5a);
      Files.write(file, changed);
      assertFalse(isSound(), "page " + i);
    }
    Files.write(file, content);
    session = test.unlock(TestVault.ADMINISTRATOR);
  }

  private boolean isSound() {
    try (Session opened = test.unlock(TestVault.ADMINISTRATOR)) {
      return opened.check(done -> {}).isSound();
    } catch (VaultException e) {
      return false;
    }
  }
}

package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Office;
import org.pumpreview.review.Role;
import org.pumpreview.store.VaultException.Reason;

@BesideWindows
class UnlockTest {
  private static final char[] WIPED = new char[12];

  @TempDir Path folder;
  private TestVault test;

  @BeforeEach
  void copy() throws VaultException {
    test = TestVault.in(folder);
  }

  private static char[] wrong() {
    return "wrong words!".toCharArray();
  }

  private Session attempt(String userId, char[] passphrase, Instant at) throws VaultException {
    return test.vault.unlock(test.folder, userId, passphrase, at);
  }

  private void fail(Instant at) {
    TestVault.fails(Reason.WRONG_CREDENTIALS, () -> attempt("maya.heron", wrong(), at));
  }

  // ---- founding

  @Test
  void aNewVaultIsOpenedByItsAdministrator() throws VaultException {
    Vault vault = new Vault(TestVault::pack, new AnyPaper(), test.pins);
    Path place = folder.resolve("new").resolve("vault");
    Founded founded =
        vault.found(
            place,
            new FoundingRequest(false, PlanJson.example(), TestVault.ADMINISTRATOR),
            TestVault.passphrase(TestVault.ADMINISTRATOR),
            TestVault.NOW);
    try (Session session = founded.session()) {
      assertEquals(Optional.of(TestVault.ADMINISTRATOR), session.actor());
      assertEquals(PlanJson.example(), session.office().plan());
      assertFalse(session.office().practice());
      assertEquals(founded.authority(), session.authority());
      assertTrue(session.check(done -> {}).isSound());
    }
    assertEquals(
        List.of("argon2id m=65536 t=3 p=1"),
        new TestVaultRows(place).texts("SELECT kdf FROM account"));
  }

  @Test
  void aVaultIsFoundedInAnEmptyFolderOnly() throws IOException {
    Path place = Files.createDirectories(folder.resolve("taken"));
    Files.writeString(place.resolve("report.txt"), "mine");
    TestVault.fails(Reason.FOLDER_NOT_EMPTY, () -> found(place, TestVault.ADMINISTRATOR));
    TestVault.fails(Reason.FOLDER_NOT_EMPTY, () -> found(test.folder, TestVault.ADMINISTRATOR));
  }

  @Test
  void whatAStoppedFoundingLeftIsNoVaultAndInNobodysWay() throws Exception {
    Path place = Files.createDirectories(folder.resolve("stopped"));
    Database.create(place.resolve("founding.db"));
    assertFalse(test.vault.isVault(place));
    found(place, TestVault.ADMINISTRATOR).session().close();
    assertTrue(test.vault.isVault(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"with blanks", "Bệnh án", "50%20", "a#b", "it's", "a?b=c", "a;b"})
  void aVaultMayLieInAFolderOfAnyName(String name) throws VaultException {
    Path place = folder.resolve(name).resolve("vault");
    Founded founded = found(place, TestVault.ADMINISTRATOR);
    try (Session session = founded.session()) {
      Backup backup = session.backup(Optional.empty(), TestVault.NOW, done -> {});
      assertTrue(backup.folder().startsWith(place));
    }
    assertTrue(Files.exists(place.resolve("vault.db")));
  }

  /// Somebody lost the database file: the documents and backups beside it are not for the taking.
  @ParameterizedTest
  @ValueSource(strings = {"attachments", "backups"})
  void whatIsLeftOfAVaultIsNotClearedAway(String room) throws IOException {
    Path place = folder.resolve("half lost");
    Files.createDirectories(place.resolve(room));
    Path left = Files.writeString(place.resolve(room).resolve("a".repeat(32)), "sealed");
    TestVault.fails(Reason.FOLDER_NOT_EMPTY, () -> found(place, TestVault.ADMINISTRATOR));
    assertEquals("sealed", Files.readString(left));
  }

  @Test
  void theFirstPersonMustBeAbleToAddOthers() {
    TestVault.fails(
        Reason.FOUNDER_UNFIT, () -> found(folder.resolve("by a nurse"), TestVault.NURSE));
    assertFalse(Files.exists(folder.resolve("by a nurse").resolve("vault.db")));
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    TestVault.fails(
        Reason.FOLDER_UNREACHABLE, () -> found(file.resolve("vault"), TestVault.ADMINISTRATOR));
  }

  private Founded found(Path place, Actor administrator) throws VaultException {
    return test.vault.found(
        place,
        new FoundingRequest(true, TestVault.plan(), administrator),
        TestVault.passphrase(administrator),
        TestVault.NOW);
  }

  // ---- passphrases

  @Test
  void aWrongUserAndAWrongPassphraseGetTheSameAnswer() {
    VaultException user =
        assertThrows(
            VaultException.class,
            () -> attempt("nobody", TestVault.passphrase(TestVault.NURSE), TestVault.NOW));
    VaultException passphrase =
        assertThrows(VaultException.class, () -> attempt("maya.heron", wrong(), TestVault.NOW));
    assertEquals(Reason.WRONG_CREDENTIALS, user.reason());
    assertEquals(user.reason(), passphrase.reason());
    assertEquals(user.getMessage(), passphrase.getMessage());
  }

  @Test
  void aPassphraseOpensNobodyElsesAccount() {
    TestVault.fails(
        Reason.WRONG_CREDENTIALS,
        () -> attempt("theo.egret", TestVault.passphrase(TestVault.NURSE), TestVault.NOW));
  }

  @Test
  void passphrasesAreWiped() throws VaultException {
    char[] wrong = wrong();
    assertThrows(VaultException.class, () -> attempt("maya.heron", wrong, TestVault.NOW));
    assertArrayEquals(WIPED, wrong);
    char[] right = TestVault.passphrase(TestVault.NURSE);
    attempt("maya.heron", right, TestVault.NOW).close();
    assertArrayEquals(new char[right.length], right);
  }

  @Test
  void afterAFewSlipsTheNextAttemptHasToWait() throws VaultException {
    Instant at = TestVault.NOW;
    fail(at);
    fail(at);
    fail(at);
    fail(at);
    VaultException early =
        assertThrows(VaultException.class, () -> attempt("maya.heron", wrong(), at));
    assertEquals(Reason.TOO_MANY_ATTEMPTS, early.reason());
    assertEquals("Too many wrong attempts. Wait 2 seconds and try again.", early.getMessage());
    TestVault.fails(
        Reason.TOO_MANY_ATTEMPTS,
        () -> attempt("maya.heron", TestVault.passphrase(TestVault.NURSE), at.plusSeconds(1)));
    fail(at.plusSeconds(2));
    TestVault.fails(
        Reason.TOO_MANY_ATTEMPTS, () -> attempt("maya.heron", wrong(), at.plusSeconds(5)));
    attempt("maya.heron", TestVault.passphrase(TestVault.NURSE), at.plusSeconds(6)).close();
    fail(at.plusSeconds(6));
    fail(at.plusSeconds(6));
  }

  @Test
  void aWaitLastsNoLongerThanFiveMinutesWhateverTheClockSays() throws VaultException {
    Instant at = TestVault.NOW;
    for (int i = 0; i < 20; i++) {
      fail(at);
      at = at.plusSeconds(300);
    }
    Instant earlier = at.minusSeconds(3_000_000);
    VaultException e =
        assertThrows(VaultException.class, () -> attempt("maya.heron", wrong(), earlier));
    assertEquals("Too many wrong attempts. Wait 300 seconds and try again.", e.getMessage());
  }

  @Test
  void aSlipOfOnePersonMakesNobodyElseWait() throws VaultException {
    for (int i = 0; i < 5; i++) {
      assertThrows(VaultException.class, () -> attempt("maya.heron", wrong(), TestVault.NOW));
    }
    test.unlock(TestVault.DIRECTOR).close();
  }

  @Test
  void thePassphraseIsAskedAgainBeforeSigning() throws VaultException {
    try (Session session = test.unlock(TestVault.DIRECTOR)) {
      char[] typed = TestVault.passphrase(TestVault.DIRECTOR);
      assertTrue(session.confirmPassphrase(typed, TestVault.NOW));
      assertArrayEquals(new char[typed.length], typed);
      assertFalse(session.confirmPassphrase(wrong(), TestVault.NOW));
    }
  }

  @Test
  void aChangedPassphraseTakesTheOldOnesPlace() throws VaultException {
    char[] old = TestVault.passphrase(TestVault.ADMINISTRATOR);
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      assertFalse(
          session.changePassphrase(wrong(), "a wholly new sentence".toCharArray(), TestVault.NOW));
      assertTrue(
          session.changePassphrase(old, "a wholly new sentence".toCharArray(), TestVault.NOW));
      assertTrue(session.check(done -> {}).isSound());
    }
    TestVault.fails(Reason.WRONG_CREDENTIALS, () -> test.unlock(TestVault.ADMINISTRATOR));
    try (Session session =
        attempt("ada.sandbar", "a wholly new sentence".toCharArray(), TestVault.NOW)) {
      Actor another = TestVault.person("ines.ibis", "Ines Ibis", "MD", Role.MEDICAL_DIRECTOR);
      assertInstanceOf(
          OfficeResult.Recorded.class,
          session.certify(another, "five slow barges turn".toCharArray(), TestVault.NOW));
    }
  }

  @Test
  void aWeakNewPassphraseIsRefusedWithWhatItLacks() throws VaultException {
    try (Session session = test.unlock(TestVault.NURSE)) {
      VaultException e =
          assertThrows(
              VaultException.class,
              () ->
                  session.changePassphrase(
                      TestVault.passphrase(TestVault.NURSE), "heron".toCharArray(), TestVault.NOW));
      assertEquals(
          "Choose another passphrase. Use 12 characters or more; a sentence of several words is"
              + " easy to keep in mind. Leave your own name and user name out of it.",
          e.getMessage());
    }
  }

  // ---- people

  @Test
  void aSecondAdministratorAddsPeopleToo() throws VaultException {
    Actor second = TestVault.person("sol.rail", "Sol Rail", "", Role.ADMINISTRATOR);
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      session.certify(second, "five slow barges turn".toCharArray(), TestVault.NOW);
    }
    Actor third = TestVault.person("ines.ibis", "Ines Ibis", "MD", Role.MEDICAL_DIRECTOR);
    try (Session session =
        attempt("sol.rail", "five slow barges turn".toCharArray(), TestVault.NOW)) {
      session.certify(third, "nine calm lanterns hang".toCharArray(), TestVault.NOW);
      session.disable("ada.sandbar", "left the plan", TestVault.NOW);
      assertTrue(session.check(done -> {}).isSound());
    }
    try (Session session =
        attempt("ines.ibis", "nine calm lanterns hang".toCharArray(), TestVault.NOW)) {
      assertEquals(Optional.of(third), session.actor());
    }
  }

  @Test
  void theLastAdministratorStays() throws VaultException {
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      assertEquals(
          new OfficeResult.Refused(List.of(Office.Reason.LAST_ADMINISTRATOR)),
          session.disable("ada.sandbar", "tired", TestVault.NOW));
    }
  }

  @Test
  void nobodyButAnAdministratorAddsPeople() throws VaultException {
    Actor another = TestVault.person("ines.ibis", "Ines Ibis", "MD", Role.MEDICAL_DIRECTOR);
    try (Session session = test.unlock(TestVault.DIRECTOR)) {
      assertEquals(
          new OfficeResult.Refused(List.of(Office.Reason.NOT_AN_ADMINISTRATOR)),
          session.certify(another, "nine calm lanterns hang".toCharArray(), TestVault.NOW));
      assertEquals(
          new OfficeResult.Refused(List.of(Office.Reason.NOT_AN_ADMINISTRATOR)),
          session.disable("maya.heron", "a reason", TestVault.NOW));
      assertEquals(
          new OfficeResult.Refused(List.of(Office.Reason.NOT_AN_ADMINISTRATOR)),
          session.recordPlan(PlanJson.example(), TestVault.NOW));
    }
  }

  @Test
  void nobodyIsAddedTwice() throws VaultException {
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      assertEquals(
          new OfficeResult.Refused(List.of(Office.Reason.PERSON_EXISTS)),
          session.certify(TestVault.NURSE, "nine calm lanterns hang".toCharArray(), TestVault.NOW));
    }
    test.unlock(TestVault.NURSE).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Maya", "maya heron", "-maya", "../maya", "máya"})
  void aUserIdIsPlain(String userId) throws VaultException {
    Actor person = TestVault.person(userId, "Ines Ibis", "MD", Role.MEDICAL_DIRECTOR);
    try (Session session = test.unlock(TestVault.ADMINISTRATOR)) {
      TestVault.fails(
          Reason.USER_NAME_UNFIT,
          () -> session.certify(person, "nine calm lanterns hang".toCharArray(), TestVault.NOW));
    }
  }

  @Test
  void whoIsDisabledIsOffTheUnlockScreenAndOut() throws VaultException {
    try (Session session = test.unlock(TestVault.ADMINISTRATOR);
        Session nurse = test.unlock(TestVault.NURSE)) {
      session.disable("maya.heron", "left the plan", TestVault.NOW);
      TestVault.fails(Reason.ACCOUNT_DISABLED, () -> TestVault.begin(nurse));
    }
    TestVault.fails(Reason.WRONG_CREDENTIALS, () -> test.unlock(TestVault.NURSE));
    assertEquals(
        Set.of("ada.sandbar", "inez.willow", "theo.egret"),
        Set.copyOf(test.vault.people(test.folder).stream().map(Person::userId).toList()));
  }

  // ---- the recovery key

  @Test
  void aMistypedRecoveryKeyIsToldByItsGroup() {
    String text = test.recoveryKey.text();
    char other = text.charAt(6) == 'A' ? 'B' : 'A';
    char[] typed = (text.substring(0, 6) + other + text.substring(7)).toCharArray();
    VaultException e =
        assertThrows(VaultException.class, () -> test.vault.recover(test.folder, typed));
    assertEquals(Reason.RECOVERY_KEY_MISTYPED, e.reason());
    assertEquals(
        "Group 2 of the recovery key is not as printed. Check its five characters.",
        e.getMessage());
  }

  @Test
  void theRecoveryKeyOfAnotherVaultOpensNothing() {
    char[] other = RecoveryKey.generate().text().toCharArray();
    TestVault.fails(Reason.WRONG_RECOVERY_KEY, () -> test.vault.recover(test.folder, other));
  }

  // ---- folders and files

  @Test
  void aFolderWithoutAVaultIsTold() {
    TestVault.fails(Reason.NOT_A_VAULT, () -> test.vault.people(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a database", "SQLite format 3\0"})
  void aFileOfSomebodyElseIsLeftAlone(String content) throws IOException {
    Files.writeString(test.folder.resolve("vault.db"), content);
    TestVault.fails(Reason.NOT_A_VAULT, () -> test.unlock(TestVault.NURSE));
    assertEquals(content, Files.readString(test.folder.resolve("vault.db")));
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
    Files.delete(test.folder.resolve("vault.db"));
    TestVault.tamper(test.folder, "CREATE TABLE recipe (name TEXT)");
    byte[] before = Files.readAllBytes(test.folder.resolve("vault.db"));
    TestVault.fails(Reason.NOT_A_VAULT, () -> test.unlock(TestVault.NURSE));
    assertArrayEquals(before, Files.readAllBytes(test.folder.resolve("vault.db")));
  }

  @Test
  void aVaultOfANewerVersionIsNotTouched() throws Exception {
    TestVault.tamper(test.folder, "PRAGMA user_version = " + (Schema.VERSION + 1));
    TestVault.fails(Reason.NEWER_VAULT, () -> test.unlock(TestVault.NURSE));
    TestVault.fails(Reason.NEWER_VAULT, () -> test.vault.people(test.folder));
  }

  @Test
  void aNewerVersionInTheLogIsSeenToo() throws Exception {
    try (Session session = test.unlock(TestVault.NURSE)) {
      TestVault.tamper(test.folder, "PRAGMA user_version = " + (Schema.VERSION + 1));
      byte[] header = Files.readAllBytes(test.folder.resolve("vault.db"));
      assertEquals(Schema.VERSION, ByteBuffer.wrap(header).getInt(60));
      TestVault.fails(Reason.NEWER_VAULT, () -> test.unlock(TestVault.DIRECTOR));
      assertEquals(Optional.of(TestVault.NURSE), session.actor());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/home/maya/vault, ext4, false",
    "/mnt/office/vault, nfs4, true",
    "/mnt/office/vault, CIFS, true",
    "/home/maya/office, fuse.sshfs, true",
    "'\\\\server\\office\\vault', NTFS, true",
    "'C:\\vault', NTFS, false"
  })
  void networkFoldersAreKnownByTheirPathOrTheirFileSystem(
      String path, String type, boolean remote) {
    assertEquals(remote, Folder.isRemote(path, type));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasASentence(Reason reason) {
    Object argument = reason == Reason.TOO_MANY_ATTEMPTS ? 5 : "2/25";
    assertFalse(new VaultException(reason, argument, argument).getMessage().isBlank());
  }

  /// Reads a vault's rows past the program.
  private record TestVaultRows(Path place) {
    List<String> texts(String sql) throws VaultException {
      try (Database database = Database.open(place.resolve("vault.db"), Database.Mode.SHARED)) {
        return database.all(sql, row -> row.getString(1));
      }
    }
  }
}

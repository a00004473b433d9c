package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.review.Problem.Kind;
import org.pumpreview.review.RequestedLine.AgeBand;

/// What is typed is kept; what can be read is read; everything wrong is told at once.
class RequestReadingTest {

  @Test
  void aCompleteRequestIsReadWithoutAProblem() {
    RequestReading reading = reading(form());
    assertEquals(List.of(), reading.problems());
    assertEquals(
        Optional.of(new Receipt(Cases.RECEIVED_AT, Receipt.Source.RECEIVED)), reading.receipt());
    assertEquals(Optional.of(Urgency.STANDARD), reading.urgency());
    assertEquals(Optional.of(LocalDate.of(1968, 3, 9)), reading.birthDate());
  }

  @Test
  void anEmptyRequestNamesEveryRequiredFieldAndTheMissingLine() {
    List<String> targets =
        reading(RequestForm.EMPTY).problems().stream().map(Problem::target).toList();
    assertEquals(
        List.of(
            "RECEIVED",
            "URGENCY",
            "MEMBER_NAME",
            "MEMBER_BIRTH_DATE",
            "MEDICAID_ID",
            "MEMBER_ADDRESS",
            "REQUESTING_NAME",
            "REQUESTING_NPI",
            "TREATING_NAME",
            "TREATING_NPI",
            "DIAGNOSES",
            "DRUG",
            "DRUG_KIND",
            "LINES"),
        targets);
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestField.class,
      names = {"MEMBER_NAME", "DRUG", "MEDICAID_ID"})
  void aFieldOfBlanksIsMissing(RequestField field) {
    assertEquals(
        List.of(new Problem(Kind.MISSING, field.name(), "")), problems(form().with(field, " \n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "1967-02-29",
        "1968-13-01",
        "1968-00-10",
        "03/09/1968",
        "1968-3-9",
        "68-03-09",
        "+1968-03-09",
        "-1968-03-09",
        "1968-03-09x"
      })
  void aBirthDateThatIsNoDayOfTheCalendarIsNotRead(String text) {
    RequestForm form = form().with(RequestField.MEMBER_BIRTH_DATE, text);
    assertEquals(List.of(new Problem(Kind.NOT_A_DATE, "MEMBER_BIRTH_DATE", text)), problems(form));
    assertEquals(Optional.empty(), reading(form).birthDate());
  }

  @Test
  void theTwentyNinthOfFebruaryOfALeapYearIsRead() {
    RequestForm form = form().with(RequestField.MEMBER_BIRTH_DATE, "1968-02-29");
    assertEquals(Optional.of(LocalDate.of(1968, 2, 29)), reading(form).birthDate());
  }

  @Test
  void aMemberMayBeBornTodayAndNotTomorrow() {
    RequestForm today =
        form()
            .with(RequestField.MEMBER_BIRTH_DATE, "2026-11-17")
            .with(RequestField.RECEIVED, "2026-11-17 09:00");
    assertEquals(List.of(), problems(today));
    assertEquals(
        List.of(new Problem(Kind.IN_THE_FUTURE, "MEMBER_BIRTH_DATE", "2026-11-18")),
        problems(form().with(RequestField.MEMBER_BIRTH_DATE, "2026-11-18")));
  }

  @Test
  void todayIsTheDayInThePlansZone() {
    Instant evening = Instant.parse("2026-11-18T02:00:00Z"); // 20:00 of the 17th in Louisiana
    RequestForm form = form().with(RequestField.MEMBER_BIRTH_DATE, "2026-11-18");
    assertEquals(
        List.of(new Problem(Kind.IN_THE_FUTURE, "MEMBER_BIRTH_DATE", "2026-11-18")),
        RequestReading.read(form, LineRecords.NONE, Cases.POLICY, Cases.LOUISIANA, evening)
            .problems());
  }

  @Test
  void aBirthMoreThanAHundredAndThirtyYearsAgoIsDoubted() {
    assertEquals(
        List.of(new Problem(Kind.TOO_LONG_AGO, "MEMBER_BIRTH_DATE", "1868-03-09")),
        problems(form().with(RequestField.MEMBER_BIRTH_DATE, "1868-03-09")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-13",
        "2026-11-13 24:00",
        "2026-11-13 3:12 pm",
        "2026-02-30 10:00",
        "today"
      })
  void aReceiptThatIsNoTimeIsNotRead(String text) {
    RequestForm form = form().with(RequestField.RECEIVED, text);
    assertEquals(List.of(new Problem(Kind.NOT_A_TIME, "RECEIVED", text)), problems(form));
    assertEquals(Optional.empty(), reading(form).receipt().map(Receipt::at));
  }

  @Test
  void aReceiptMayBeThisVeryMinuteAndNotTheNext() {
    assertEquals(List.of(), problems(form().with(RequestField.RECEIVED, "2026-11-17 10:00")));
    assertEquals(
        List.of(new Problem(Kind.IN_THE_FUTURE, "RECEIVED", "2026-11-17 10:01")),
        problems(form().with(RequestField.RECEIVED, "2026-11-17 10:01")));
  }

  @Test
  void anHourThatHappenedTwiceIsTheEarlierOneSoThatTheClockIsTheStricter() {
    RequestForm form = form().with(RequestField.RECEIVED, "2026-11-01 01:30");
    assertEquals(
        Optional.of(Instant.parse("2026-11-01T06:30:00Z")),
        reading(form).receipt().map(Receipt::at));
  }

  @Test
  void anHourThatWasSkippedIsReadAsOnAClockNobodyPutForward() {
    RequestForm form = form().with(RequestField.RECEIVED, "2026-03-08 02:30");
    assertEquals(
        Optional.of(Instant.parse("2026-03-08T08:30:00Z")),
        reading(form).receipt().map(Receipt::at));
  }

  /// The fax's header, the scan and the index may differ: all are kept, the earliest governs.
  @ParameterizedTest
  @CsvSource({
    "2026-11-13 15:12, 2026-11-13 15:20, 2026-11-16 08:00, RECEIVED",
    "2026-11-13 15:12, 2026-11-13 15:11, 2026-11-16 08:00, SCANNED",
    "2026-11-13 15:12, 2026-11-13 15:20, 2026-11-13 15:11, INDEXED",
    "2026-11-13 15:12, 2026-11-13 15:12, 2026-11-13 15:12, RECEIVED",
    "yesterday,        2026-11-13 15:20, 2026-11-13 15:30, SCANNED"
  })
  void theEarliestTimeOfReceiptThatCanBeReadGoverns(
      String received, String scanned, String indexed, Receipt.Source governs) {
    RequestForm form =
        form()
            .with(RequestField.RECEIVED, received)
            .with(RequestField.RECEIVED_SCANNED, scanned)
            .with(RequestField.RECEIVED_INDEXED, indexed);
    assertEquals(
        Optional.of(governs), reading(form).receipt().map(Receipt::source), form.toString());
  }

  @Test
  void everyTimeOfReceiptIsReadAsStrictly() {
    RequestForm form =
        form()
            .with(RequestField.RECEIVED_SCANNED, "2026-11-17 10:01")
            .with(RequestField.RECEIVED_INDEXED, "soon");
    assertEquals(
        List.of(
            new Problem(Kind.IN_THE_FUTURE, "RECEIVED_SCANNED", "2026-11-17 10:01"),
            new Problem(Kind.NOT_A_TIME, "RECEIVED_INDEXED", "soon")),
        problems(form));
    assertEquals(
        List.of(new Receipt(Cases.RECEIVED_AT, Receipt.Source.RECEIVED)), reading(form).receipts());
  }

  @ParameterizedTest
  @CsvSource({"URGENCY, urgent", "URGENCY, Standard", "CHANNEL, pigeon"})
  void aChoiceThatIsNotOfferedIsAProblem(RequestField field, String text) {
    assertEquals(
        List.of(new Problem(Kind.NOT_A_CHOICE, field.name(), text)),
        problems(form().with(field, text)));
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestField.class,
      names = {"REQUESTING_NPI", "TREATING_NPI", "FACILITY_NPI"})
  void everyNpiIsChecked(RequestField field) {
    assertEquals(
        List.of(new Problem(Kind.BAD_NPI, field.name(), "1234567890")),
        problems(form().with(field, "1234567890")));
  }

  // ---- lines

  @ParameterizedTest
  @ValueSource(strings = {"6232", "623277", "62 27", "J22-4", "62327*", "ABCDE"})
  void whatIsNoProcedureCodeIsAProblem(String code) {
    assertEquals(
        List.of(new Problem(Kind.BAD_CODE, "a.CODE", code)),
        problems(form().with("a", LineField.CODE, code)));
  }

  @Test
  void aCodeIsReadWhateverItsCaseAndBlanks() {
    RequestForm form = form().with("a", LineField.CODE, " j2274 ");
    assertEquals(List.of(), problems(form));
    assertEquals("J2274", line(form).code());
  }

  @ParameterizedTest
  @CsvSource({
    "62327, CRITERIA",
    "62362, CRITERIA",
    "J2274, CRITERIA",
    "62355, MAINTENANCE",
    "62370, MAINTENANCE",
    "E0786, MAINTENANCE",
    "62324, UNADDRESSED",
    "J0475, UNADDRESSED"
  })
  void theWayOfALineIsWhatThePolicySaysOfItsCode(String code, LineWay way) {
    assertEquals(LineRoute.suggested(way), line(form().with("a", LineField.CODE, code)).route());
  }

  /// Another policy decides baclofen, and none an anesthetic alone; the care of a device in place
  /// stays that, whatever is in it.
  @ParameterizedTest
  @CsvSource({
    "OPIOID,            62327, CRITERIA,    ''",
    "OPIOID_WITH_OTHER, 62327, CRITERIA,    ''",
    "BACLOFEN,          62327, REFERRED,    LA.PHAR.149",
    "OTHER,             62327, UNADDRESSED, ''",
    "BACLOFEN,          62370, MAINTENANCE, ''",
    "OTHER,             62370, MAINTENANCE, ''",
    "BACLOFEN,          J0475, UNADDRESSED, ''"
  })
  void theKindOfDrugSuggestsTheWayOfALine(String drug, String code, LineWay way, String policy) {
    RequestForm form = form().with(RequestField.DRUG_KIND, drug).with("a", LineField.CODE, code);
    assertEquals(new LineRoute(way, policy, Optional.empty()), line(form).route());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "59", "59 RT", "59, rt", "59,RT,LT,52"})
  void aLineTakesUpToFourModifiers(String modifier) {
    assertEquals(List.of(), problems(form().with("a", LineField.MODIFIER, modifier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "590", "5-", "59RT", "59 RT LT 52 53"})
  void aModifierHasTwoCharacters(String modifier) {
    assertEquals(
        List.of(new Problem(Kind.BAD_MODIFIER, "a.MODIFIER", modifier)),
        problems(form().with("a", LineField.MODIFIER, modifier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4300", "A4301", "E0782", "C1772", "C1755", "J2274", "S0093"})
  void theStarredCodesAreTheSevenOfThePolicy(String code) {
    assertTrue(line(form().with("a", LineField.CODE, code)).starred());
    assertEquals(7, Cases.POLICY.codes().stream().filter(any -> any.starred()).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "-1", "1.5", "10000", "two", "1 unit"})
  void aQuantityIsAWholeNumberOfOneOrMore(String quantity) {
    assertEquals(
        List.of(new Problem(Kind.BAD_QUANTITY, "a.QUANTITY", quantity)),
        problems(form().with("a", LineField.QUANTITY, quantity)));
  }

  @Test
  void aLineNamesAllThatItLacks() {
    RequestForm form = form().with("b", LineField.CODE, "");
    assertEquals(
        List.of(
            new Problem(Kind.MISSING, "b.CODE", ""),
            new Problem(Kind.MISSING, "b.FROM", ""),
            new Problem(Kind.MISSING, "b.QUANTITY", "")),
        problems(form).stream().sorted(java.util.Comparator.comparing(Problem::target)).toList());
  }

  @Test
  void aBlankLastDayIsTheFirstDay() {
    assertEquals(Optional.of(LocalDate.of(2026, 12, 2)), line(form()).to());
  }

  @Test
  void aSpanMayNotEndBeforeItBegins() {
    assertEquals(
        List.of(new Problem(Kind.ENDS_BEFORE_START, "a.TO", "2026-12-01")),
        problems(form().with("a", LineField.TO, "2026-12-01")));
  }

  @ParameterizedTest
  @CsvSource({"FROM, 2026-02-30", "TO, 2027-02-29", "FROM, 12/02/2026", "FROM, +22026-12-02"})
  void aDayOfServiceThatIsNoDayIsAProblem(LineField field, String text) {
    assertEquals(
        List.of(new Problem(Kind.NOT_A_DATE, "a." + field, text)),
        problems(form().with("a", field, text)));
  }

  @Test
  void nothingIsReceivedOrServedBeforeTheMemberWasBorn() {
    assertEquals(
        List.of(new Problem(Kind.BEFORE_BIRTH, "a.FROM", "0026-12-02")),
        problems(
            form().with("a", LineField.FROM, "0026-12-02").with("a", LineField.TO, "2026-12-02")));
    assertEquals(
        List.of(new Problem(Kind.BEFORE_BIRTH, "RECEIVED", "0026-11-13 15:12")),
        problems(form().with(RequestField.RECEIVED, "0026-11-13 15:12")));
  }

  // ---- the 21st birthday: the star asks for an EPSDT review before it, for coverage from it on

  @ParameterizedTest
  @CsvSource({
    "2005-12-02, 2026-12-01, '',         UNDER_21",
    "2005-12-02, 2026-12-02, '',         ADULT",
    "2005-12-02, 2026-12-01, 2026-12-01, UNDER_21",
    "2005-12-02, 2026-12-01, 2026-12-02, TURNS_21_IN_SPAN",
    "2005-12-02, 2026-12-02, 2026-12-09, ADULT",
    "2004-02-29, 2025-02-28, '',         UNDER_21",
    "2004-02-29, 2025-03-01, '',         ADULT",
    "2004-02-29, 2025-02-28, 2025-03-01, TURNS_21_IN_SPAN"
  })
  void theAgeIsThatOfTheDaysOfService(String birth, String from, String to, AgeBand age) {
    RequestForm form =
        form()
            .with(RequestField.MEMBER_BIRTH_DATE, birth)
            .with("a", LineField.FROM, from)
            .with("a", LineField.TO, to);
    assertEquals(Optional.of(age), line(form).age());
  }

  @Test
  void theAgeIsUnknownWhileADateIs() {
    assertEquals(Optional.empty(), line(form().with(RequestField.MEMBER_BIRTH_DATE, "")).age());
    assertEquals(Optional.empty(), line(form().with("a", LineField.FROM, "")).age());
    assertEquals(Optional.empty(), line(form().with("a", LineField.TO, "soon")).age());
  }

  // ---- fee-schedule checks

  @Test
  void aFeeCheckCountsOnlyForTheCodeAndDayItLookedAt() {
    FeeCheck check =
        new FeeCheck(
            "62327",
            LocalDate.of(2026, 12, 2),
            true,
            LocalDate.of(2026, 10, 1),
            "maya.heron",
            Cases.NOW);
    assertEquals(Optional.of(check), line(form(), check).feeCheck());
    assertEquals(
        Optional.empty(), line(form().with("a", LineField.CODE, "62326"), check).feeCheck());
    assertEquals(
        Optional.empty(), line(form().with("a", LineField.FROM, "2026-12-03"), check).feeCheck());
  }

  private static RequestForm form() {
    RequestForm form = RequestForm.EMPTY;
    for (Map.Entry<RequestField, String> field : Cases.fields().entrySet()) {
      form = form.with(field.getKey(), field.getValue());
    }
    return form.with("a", LineField.CODE, "62327")
        .with("a", LineField.QUANTITY, "1")
        .with("a", LineField.FROM, "2026-12-02");
  }

  private static RequestReading reading(RequestForm form) {
    return RequestReading.read(form, LineRecords.NONE, Cases.POLICY, Cases.LOUISIANA, Cases.NOW);
  }

  private static List<Problem> problems(RequestForm form) {
    return reading(form).problems();
  }

  private static RequestedLine line(RequestForm form) {
    return reading(form).line("a").orElseThrow();
  }

  private static RequestedLine line(RequestForm form, FeeCheck check) {
    LineRecords records = new LineRecords(Map.of("a", check), Map.of(), Map.of(), Optional.empty());
    return RequestReading.read(form, records, Cases.POLICY, Cases.LOUISIANA, Cases.NOW)
        .line("a")
        .orElseThrow();
  }
}

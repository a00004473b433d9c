package org.pumpreview.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Mark;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.PageArea;
import org.pumpreview.review.Plan;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventJsonTest {
  private static final EventJson JSON = EventJson.INSTANCE;

  static Stream<Class<?>> events() {
    return Stream.of(CaseEvent.class, OfficeEvent.class).flatMap(MadeUp::leaves);
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventComesBackAsItWasWritten(Class<?> type) throws ReflectiveOperationException {
    Class<?> family = CaseEvent.class.isAssignableFrom(type) ? CaseEvent.class : OfficeEvent.class;
    for (long seed = 0; seed < 50; seed++) {
      Object event = new MadeUp(seed).value(type);
      assertEquals(
          Optional.of(event),
          JSON.read(family, EventJson.VERSION, EventJson.kind(event), JSON.write(event)),
          "seed " + seed);
    }
  }

  @Test
  void everyCardComesBackAsItWasWritten() throws ReflectiveOperationException {
    for (long seed = 0; seed < 50; seed++) {
      Object card = new MadeUp(seed).value(Card.class);
      assertEquals(Optional.of(card), JSON.read(JSON.write(card), Card.class), "seed " + seed);
    }
  }

  @Test
  void noTwoEventsHaveOneName() {
    List<String> names = events().map(Class::getSimpleName).toList();
    assertEquals(names.stream().distinct().toList(), names);
  }

  /// The form of version 1, word for word: what was written once has to be read for ever.
  @Test
  void theFormOfVersionOneStands() {
    assertEquals(
        "{\"desk\":\"NURSE\",\"paragraph\":\"I.A.1.a\",\"answer\":\"MET\"}",
        new String(
            JSON.write(new CaseEvent.Answered(Desk.NURSE, "I.A.1.a", Optional.of(Answer.MET))),
            UTF_8));
    assertEquals(
        "{\"desk\":\"DIRECTOR\",\"paragraph\":\"I.B.1\",\"answer\":null}",
        new String(
            JSON.write(new CaseEvent.Answered(Desk.DIRECTOR, "I.B.1", Optional.empty())), UTF_8));
    assertEquals(
        "{\"old\":\"2026-11-13T21:12:00Z\",\"corrected\":\"2026-11-13T20:00:00Z\",\"reason\":\"r\"}",
        new String(
            JSON.write(
                new CaseEvent.ReceiptCorrected(
                    java.time.Instant.parse("2026-11-13T21:12:00Z"),
                    java.time.Instant.parse("2026-11-13T20:00:00Z"),
                    "r")),
            UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"desk\":\"NURSE\",\"paragraph\":\"I.A.1.a\"}",
        "{\"desk\":\"NURSE\",\"paragraph\":\"I.A.1.a\",\"answer\":\"MET\",\"new\":1}",
        "{\"desk\":\"NURSE\",\"desk\":\"NURSE\",\"paragraph\":\"I.A.1.a\",\"answer\":\"MET\"}",
        "{\"desk\":0,\"paragraph\":\"I.A.1.a\",\"answer\":\"MET\"}",
        "{\"desk\":\"nurse\",\"paragraph\":\"I.A.1.a\",\"answer\":\"MET\"}",
        "{\"desk\":null,\"paragraph\":\"I.A.1.a\",\"answer\":\"MET\"}",
        "{\"desk\":\"NURSE\",\"paragraph\":null,\"answer\":\"MET\"}",
        "{\"desk\":\"NURSE\",\"paragraph\":1,\"answer\":\"MET\"}",
        "{\"desk\":\"NURSE\",\"paragraph\":\"I.A.1.a\",\"answer\":\"\"}",
        "{\"desk\":\"NURSE\",\"paragraph\":\"I.A.1.a\",\"answer\":\"MET\"} {}"
      })
  void whatIsNotExactlyAnEventIsNone(String json) {
    assertEquals(
        Optional.empty(),
        JSON.read(CaseEvent.class, EventJson.VERSION, "Answered", json.getBytes(UTF_8)));
  }

  /// In form 1 a line was approved or denied as a whole.
  @Test
  void aDeterminationOfFormOneDecidesWholeLines() {
    String json =
        """
        {"determination":{"outcome":"ADVERSE","lines":[{"line":"line-1","approved":false}],\
        "exception":null,"reasons":{"coverage":{"shown":"s","change":"c"}},"rationale":"r",\
        "attested":["a"]}}\
        """;
    Determination determination =
        new Determination(
            Determination.Outcome.ADVERSE,
            List.of(LineDecision.of("line-1", false)),
            Optional.empty(),
            Map.of(Determination.COVERAGE, new Determination.Reason("s", "c")),
            "r",
            List.of("a"));
    assertEquals(
        Optional.of(new CaseEvent.Determined(determination)),
        JSON.read(CaseEvent.class, 1, "Determined", json.getBytes(UTF_8)));
    assertEquals(
        Optional.empty(), JSON.read(CaseEvent.class, 2, "Determined", json.getBytes(UTF_8)));
  }

  /// In form 2 no notice named the letter that told it.
  @Test
  void aNoticeOfFormTwoNamesNoLetter() {
    String json =
        """
        {"notice":"DECISION","addressee":"MEMBER","channel":"MAIL","at":"2026-11-17T16:00:00Z"}\
        """;
    assertEquals(
        Optional.of(
            new CaseEvent.Notified(
                NoticeKind.DECISION, Addressee.MEMBER, Channel.MAIL, TestVault.NOW)),
        JSON.read(CaseEvent.class, 2, "Notified", json.getBytes(UTF_8)));
    assertEquals(Optional.empty(), JSON.read(CaseEvent.class, 3, "Notified", json.getBytes(UTF_8)));
  }

  /// In form 4 nothing told whether marked words had been recognized.
  @Test
  void aMarkOfFormFourHoldsWordsOfItsPage() {
    var mark = new Mark("document-1", 9, List.of(new PageArea(72, 300, 320.5, 14)), true);
    var cited =
        new CaseEvent.EvidenceCited(
            "e", "I.A.2.g", "Fax packet", "9", "54 MME", Optional.of(mark), "");
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(JSON.write(cited));
    ((ObjectNode) json.path("mark")).remove("recognized");
    byte[] fourth = JsonMapper.shared().writeValueAsBytes(json);
    var read =
        (CaseEvent.EvidenceCited)
            JSON.read(CaseEvent.class, 4, "EvidenceCited", fourth).orElseThrow();
    assertEquals(
        Optional.of(new Mark(mark.document(), mark.page(), mark.areas(), false)), read.mark());
    assertEquals(Optional.empty(), JSON.read(CaseEvent.class, 5, "EvidenceCited", fourth));
    assertEquals(
        Optional.of(cited), JSON.read(CaseEvent.class, 5, "EvidenceCited", JSON.write(cited)));
  }

  /// In form 1 the plan knew no extension, no day for a notice and one governing date.
  @Test
  void aPlanOfFormOneTakesTheSettingsThatCameLaterAsTheRulesHaveThem() {
    ObjectNode first = (ObjectNode) JsonMapper.shared().readTree(JSON.write(planRecorded()));
    ((ObjectNode) first.path("plan"))
        .remove(List.of("extensionDays", "noticeBusinessDays", "governingDate"));
    byte[] json = JsonMapper.shared().writeValueAsBytes(first);
    assertEquals(
        Optional.of(planRecorded()), JSON.read(OfficeEvent.class, 1, "PlanRecorded", json));
    assertEquals(Optional.empty(), JSON.read(OfficeEvent.class, 2, "PlanRecorded", json));
  }

  /// 14 days by 42 CFR 438.210(d), 3 business days by La. R.S. 46:460.74.B, the day of receipt.
  private static OfficeEvent planRecorded() {
    Plan plan = TestVault.plan();
    assertEquals(14, plan.extensionDays());
    assertEquals(3, plan.noticeBusinessDays());
    assertEquals(Plan.GoverningDate.RECEIPT, plan.governingDate());
    return new OfficeEvent.PlanRecorded(plan);
  }

  @Test
  void anUnknownKindVersionOrFamilyIsNoEvent() {
    byte[] json = JSON.write(new CaseEvent.LineRemoved("a"));
    for (int known : List.of(1, 2, EventJson.VERSION)) {
      assertFalse(JSON.read(CaseEvent.class, known, "LineRemoved", json).isEmpty());
      assertEquals(Optional.empty(), JSON.read(CaseEvent.class, known, "LineLost", json));
      assertEquals(Optional.empty(), JSON.read(OfficeEvent.class, known, "LineRemoved", json));
    }
    for (int unknown : List.of(0, EventJson.VERSION + 1)) {
      assertEquals(Optional.empty(), JSON.read(CaseEvent.class, unknown, "LineRemoved", json));
    }
  }
}

package org.pumpreview.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.letter.Worksheet.Done;
import org.pumpreview.policy.Answer;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;

/// The worksheet's list of acts says of each what it was about, to somebody who has only the paper.
@BesideWindows
class WorksheetActsTest {
  @Test
  void anAnswerForTheOtherDateSaysForWhichItIs() {
    Story story = Cases.openImplant();
    for (String paragraph : List.of("I.A.2.b", "I.A.2.c")) {
      story.add(
          Story.NURSE,
          new CaseEvent.AnsweredForOtherDate(
              Desk.NURSE, paragraph, Optional.of(Answer.NOT_DOCUMENTED)));
    }
    List<String> told = acts(story).stream().map(Done::words).toList();
    assertEquals(
        List.of(
            "I.A.2.b; Not documented, for the time of the trial",
            "I.A.2.c; Not documented, for the present"),
        told.subList(told.size() - 2, told.size()));
  }

  @Test
  void aDocumentThatWasTakenOutIsNamedByItsTitle() {
    Story story = Cases.openImplant();
    MarkedCases.attachFax(story);
    story.add(
        Story.NURSE, new CaseEvent.DocumentWithdrawn(MarkedCases.FAX, "It is another member's."));
    assertEquals("Fax packet; It is another member's.", last(story).words());
  }

  @Test
  void evidenceThatWasTakenBackIsNamedByItemAndPage() {
    Story story = MarkedCases.openTrial();
    String piece = story.assessment().file().evidence("I.A.2.a").getFirst().id();
    story.add(Story.NURSE, new CaseEvent.EvidenceWithdrawn(piece));
    assertEquals("I.A.2.a; Fax packet p. 5", last(story).words());
  }

  @Test
  void aReadingIsToldInItsWords() {
    Story story =
        Stream.of(Cases.exception(), Cases.denied(true), Cases.partial(), Cases.referred())
            .filter(one -> one.assessment().file().last(CaseEvent.ReadingChosen.class).isPresent())
            .findFirst()
            .orElseThrow();
    var chosen = story.assessment().file().all(CaseEvent.ReadingChosen.class).getFirst().event();
    var reading =
        Story.POLICY
            .ambiguity(chosen.ambiguity())
            .flatMap(open -> open.reading(chosen.reading()))
            .orElseThrow();
    assertTrue(
        acts(story).stream().anyMatch(done -> done.words().contains(reading.text())),
        () -> acts(story).toString());
  }

  @Test
  void aDigestIsPrintedInOneLine() {
    String told = acts(MarkedCases.openTrial()).toString();
    assertTrue(told.contains("SHA-256 cdcdcdcdcdcd\u2026"), told);
    assertFalse(told.contains(MarkedCases.FAX_SHA256), told);
  }

  @Test
  void aPersonIsNamedByUserIdOnce() {
    List<String> people = acts(Cases.denied(false)).stream().map(Done::by).distinct().toList();
    assertEquals(
        List.of(
            "Maya Heron, RN (u-heron)",
            "Maya Heron, RN",
            "Theo Egret, MD (u-egret)",
            "Theo Egret, MD"),
        people);
  }

  @Test
  void ofTwoWithOneNameEachIsAlwaysNamedByUserId() {
    var named = People.of(Cases.denied(false).assessment().file(), userId -> "Jo Marsh, RN");
    List<String> told =
        List.of(named.name("u-heron"), named.name("u-egret"), named.name("u-heron"));
    assertEquals(
        List.of("Jo Marsh, RN (u-heron)", "Jo Marsh, RN (u-egret)", "Jo Marsh, RN (u-heron)"),
        told);
  }

  private static Done last(Story story) {
    return acts(story).getLast();
  }

  private static List<Done> acts(Story story) {
    return story.asWorksheet().text().worksheet().orElseThrow().acts();
  }
}

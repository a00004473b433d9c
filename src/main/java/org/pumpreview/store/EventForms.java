package org.pumpreview.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The forms in which earlier versions of the program kept their events, brought up to the newest.
final class EventForms {
  private EventForms() {}

  /// Brings an event up to the newest form, from the form that it was kept in.
  static void bringUp(int version, String kind, JsonNode event) {
    if (version < 2) {
      fromFirst(kind, event);
    }
    if (version < 3) {
      fromSecond(kind, event);
    }
    if (version < 4) {
      fromThird(kind, event);
    }
    fromFourth(kind, event);
  }

  /// Completes an event of form 4. There a mark did not tell whether its words were recognized.
  private static void fromFourth(String kind, JsonNode event) {
    if (kind.equals("EvidenceCited") && event.path("mark") instanceof ObjectNode mark) {
      mark.put("recognized", false);
    }
  }

  /// Completes an event of form 3. There a case had no documents to mark, and a plan no search
  /// terms of its own.
  private static void fromThird(String kind, JsonNode event) {
    switch (kind) {
      case "CaseOpened" -> ((ObjectNode) event).put("placed", false);
      case "EvidenceCited" -> ((ObjectNode) event).put("unpaged", "").putNull("mark");
      case "PlanRecorded" -> ((ObjectNode) event.path("plan")).putArray("searchTerms");
      default -> {}
    }
  }

  /// Completes an event of form 2. There no check of a letter was overridden, no letter was issued
  /// in large print or time stamped, no notice named the letter that told it, and a plan's inserts
  /// were in English and held to be good for as long as a policy.
  private static void fromSecond(String kind, JsonNode event) {
    switch (kind) {
      case "LetterIssued" -> letter((ObjectNode) event);
      case "PlanRecorded" -> settings((ObjectNode) event.path("plan"));
      case "Notified" -> ((ObjectNode) event).put("letter", "");
      default -> {}
    }
  }

  private static void settings(ObjectNode plan) {
    plan.putObject("timeStamps").put("server", "").put("certificates", "");
    plan.set("insertMonths", plan.path("reviewCycleMonths"));
    plan.path("inserts").forEach(insert -> ((ObjectNode) insert).put("language", "en"));
  }

  private static void letter(ObjectNode issued) {
    issued.put("edition", "STANDARD").putArray("overrides");
  }

  /// Completes an event of form 1. There a line was decided as a whole, and the plan had no setting
  /// for the extension, for the notice to a provider and for the date that governs.
  private static void fromFirst(String kind, JsonNode event) {
    switch (kind) {
      case "Determined" -> event.path("determination").path("lines").forEach(EventForms::wholeLine);
      case "PlanRecorded" -> plan((ObjectNode) event.path("plan"));
      default -> {}
    }
  }

  private static void wholeLine(JsonNode line) {
    ObjectNode decision = (ObjectNode) line;
    String ruling = decision.path("approved").booleanValue() ? "APPROVED" : "DENIED";
    decision.remove("approved");
    decision.put("ruling", ruling).putNull("terms").put("reason", "");
  }

  private static void plan(ObjectNode plan) {
    plan.put("extensionDays", 14).put("noticeBusinessDays", 3).put("governingDate", "RECEIPT");
  }
}

package org.pumpreview.desktop.route;

import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Named;

/// What the person has picked so far. It is kept as a draft with the case until the act is done.
///
/// @param outside whether the request lies outside this policy; empty until that was said
/// @param referral the policy that decides it then
/// @param reason as typed
record Pick(
    Optional<Boolean> outside,
    Optional<RequestKind> request,
    Optional<Pathway> pathway,
    Optional<String> referral,
    String reason) {
  private static final String OUTSIDE = "route.outside";
  private static final String REQUEST = "route.request";
  private static final String PATHWAY = "route.pathway";
  private static final String REFERRAL = "route.referral";
  private static final String REASON = "route.reason";
  static final List<String> KEYS = List.of(OUTSIDE, REQUEST, PATHWAY, REFERRAL, REASON);

  /// What lies on record, as if it had just been picked.
  static Pick onRecord(CaseFile.Intake intake) {
    Optional<Route> route = intake.route();
    Optional<String> referral = intake.referral().map(CaseEvent.Referred::policyId);
    Optional<Boolean> outside =
        referral.isPresent() ? Optional.of(true) : route.map(chosen -> false);
    return new Pick(
        outside,
        route.map(Route::request),
        route.map(Route::pathway),
        referral,
        intake.routeReason());
  }

  /// The drafts over what lies on record.
  static Pick of(CaseFile file) {
    Pick record = onRecord(file.intake());
    String outside = file.draft(OUTSIDE);
    String reason = file.draft(REASON);
    return new Pick(
        outside.isEmpty() ? record.outside() : Optional.of(Boolean.valueOf(outside)),
        Named.find(RequestKind.values(), file.draft(REQUEST)).or(record::request),
        Named.find(Pathway.values(), file.draft(PATHWAY)).or(record::pathway),
        Optional.of(file.draft(REFERRAL)).filter(id -> !id.isEmpty()).or(record::referral),
        reason.isEmpty() ? record.reason() : reason);
  }

  static CaseEvent drafted(boolean outside) {
    return new CaseEvent.Drafted(OUTSIDE, Boolean.toString(outside));
  }

  static CaseEvent drafted(RequestKind request) {
    return new CaseEvent.Drafted(REQUEST, request.name());
  }

  static CaseEvent drafted(Pathway pathway) {
    return new CaseEvent.Drafted(PATHWAY, pathway.name());
  }

  static CaseEvent draftedReferral(String policyId) {
    return new CaseEvent.Drafted(REFERRAL, policyId);
  }

  static CaseEvent draftedReason(String reason) {
    return new CaseEvent.Drafted(REASON, reason);
  }

  Optional<Route> route() {
    return outside.equals(Optional.of(false))
        ? request.flatMap(kind -> pathway.map(origin -> new Route(kind, origin)))
        : Optional.empty();
  }

  Pick withReason(String text) {
    return new Pick(outside, request, pathway, referral, text);
  }

  /// The act that this pick amounts to; empty while something is not picked yet.
  Optional<CaseEvent> event() {
    if (outside.equals(Optional.of(true))) {
      return referral.map(policy -> new CaseEvent.Referred(policy, reason.strip()));
    }
    return route()
        .map(route -> new CaseEvent.RouteChosen(route.request(), route.pathway(), reason.strip()));
  }
}

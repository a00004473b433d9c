package org.pumpreview.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.review.CaseFile.Dated;

/// What people recorded of the requested lines, the newest of each kind by line. Whether a record
/// is still about the line as it stands, [LineReading] says.
///
/// @param referral of the whole request to another policy
public record LineRecords(
    Map<String, FeeCheck> feeChecks,
    Map<String, Dated<CaseEvent.LineRouted>> routes,
    Map<String, Dated<CaseEvent.EpsdtReviewed>> epsdt,
    Optional<Dated<CaseEvent.Referred>> referral) {

  static final LineRecords NONE = new LineRecords(Map.of(), Map.of(), Map.of(), Optional.empty());

  public LineRecords {
    feeChecks = Map.copyOf(feeChecks);
    routes = Map.copyOf(routes);
    epsdt = Map.copyOf(epsdt);
  }

  public static LineRecords of(CaseFile file) {
    return new LineRecords(
        file.intake().feeChecks(),
        newest(file, CaseEvent.LineRouted.class, CaseEvent.LineRouted::line),
        newest(file, CaseEvent.EpsdtReviewed.class, CaseEvent.EpsdtReviewed::line),
        file.intake().referral().flatMap(any -> file.last(CaseEvent.Referred.class)));
  }

  private static <E extends CaseEvent> Map<String, Dated<E>> newest(
      CaseFile file, Class<E> kind, Function<E, String> line) {
    Map<String, Dated<E>> newest = new HashMap<>();
    file.all(kind).forEach(dated -> newest.put(line.apply(dated.event()), dated));
    return newest;
  }
}

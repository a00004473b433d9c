package org.pumpreview.letter;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;

/// The people of a case as a list of its acts names them: by name and user id at first, by the name
/// alone from then on. Of two who have one name each is always named with the user id.
final class People {
  private final UnaryOperator<String> names;
  private final Set<String> alike;
  private final Set<String> named = new HashSet<>();

  private People(UnaryOperator<String> names, Set<String> alike) {
    this.names = names;
    this.alike = alike;
  }

  /// @param names name and credential behind a user id
  static People of(CaseFile file, UnaryOperator<String> names) {
    Set<String> ids =
        file.history().stream().flatMap(People::in).collect(Collectors.toCollection(TreeSet::new));
    Set<String> once = new HashSet<>();
    Set<String> alike =
        ids.stream().map(names).filter(name -> !once.add(name)).collect(Collectors.toSet());
    return new People(names, alike);
  }

  private static Stream<String> in(Entry entry) {
    return entry.event() instanceof CaseEvent.Assigned assigned
        ? Stream.of(entry.actor(), assigned.userId())
        : Stream.of(entry.actor());
  }

  String name(String userId) {
    String name = names.apply(userId);
    boolean known = !named.add(userId) && !alike.contains(name);
    return known || name.equals(userId) ? name : Notice.text("worksheet.person", name, userId);
  }
}

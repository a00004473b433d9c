package org.pumpreview.desktop.request;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Code;
import org.pumpreview.review.LineRoute;
import org.pumpreview.review.LineWay;
import org.pumpreview.words.Words;

/// What bears on a requested line, each thing in a few words: whether the code is known, its star,
/// the member's age, under what it is decided, and whether another case asks for the same.
final class LineNotes {
  private static final Words WORDS = Words.of("request");

  private LineNotes() {}

  static List<Node> of(RequestViewModel.Line line) {
    var notes = new ArrayList<Node>();
    if (isInNoList(line)) {
      notes.add(StatusBadge.flat(Tone.CAUTION, Icons.WARNING, WORDS.text("line.compare")));
    }
    if (line.listed().map(Code::starred).orElse(false)) {
      notes.add(
          StatusBadge.flat(
              Tone.CAUTION,
              BootstrapIcons.STAR_FILL,
              line.under21() ? WORDS.text("line.starred-under-21") : WORDS.text("line.starred")));
    }
    if (!line.epsdt().isEmpty()) {
      notes.add(StatusBadge.tinted(Tone.PHYSICIAN, Icons.PHYSICIAN, line.epsdt()));
    }
    line.route()
        .filter(route -> route.way() != LineWay.CRITERIA && !isInNoList(line))
        .ifPresent(route -> notes.add(way(route)));
    line.repeats()
        .forEach(words -> notes.add(StatusBadge.flat(Tone.CAUTION, Icons.WARNING, words)));
    return notes;
  }

  static boolean isInNoList(RequestViewModel.Line line) {
    return line.route().filter(route -> route.said().isEmpty()).isPresent()
        && line.listed().isEmpty();
  }

  private static Node way(LineRoute route) {
    return StatusBadge.flat(
        Tone.PHYSICIAN,
        Icons.PHYSICIAN,
        route.way() == LineWay.REFERRED && route.said().isEmpty()
            ? WORDS.text("line.suggested", route.policyId())
            : WORDS.of("line.way", route.way(), route.policyId()));
  }
}

package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pumpreview.letter.LetterText.Block;
import org.pumpreview.letter.LetterText.Bullets;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Languages;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Point;
import org.pumpreview.letter.LetterText.Points;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.letter.LetterText.Services;

/// What the reader of a letter's first part reads, piece by piece, as it was composed. The plan's
/// inserts are no part of it: their words are the plan's to answer for, and nobody at a letter can
/// mend them.
record MemberPart(Cover cover) {
  /// The running words in order: paragraphs, points and the lines of lists, in the letter's own
  /// language.
  List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    pieces.add(Run.plain(cover.about()));
    pieces.add(first());
    for (Services services : cover.decision().services()) {
      pieces.add(services.title());
      pieces.addAll(services.lines());
    }
    sections()
        .flatMap(section -> section.blocks().stream())
        .flatMap(MemberPart::pieces)
        .forEach(pieces::add);
    pieces.add(Run.plain(cover.signed()));
    return pieces.stream().filter(piece -> !piece.isBlank()).toList();
  }

  /// The same, parted as the eye parts it: a point with all that it says, a list with its lines.
  List<List<String>> paragraphs() {
    List<List<String>> paragraphs = new ArrayList<>();
    paragraphs.add(List.of(Run.plain(cover.about())));
    paragraphs.add(List.of(first()));
    cover.decision().services().forEach(services -> paragraphs.add(services.lines()));
    sections()
        .flatMap(section -> section.blocks().stream())
        .forEach(block -> {
          switch (block) {
            case Points points -> points.points().forEach(point -> paragraphs.add(pieces(point)));
            case Paragraph _, Bullets _, Languages _ -> paragraphs.add(pieces(block).toList());
          }
        });
    paragraphs.add(List.of(Run.plain(cover.signed())));
    return paragraphs.stream()
        .filter(pieces -> pieces.stream().anyMatch(piece -> !piece.isBlank()))
        .toList();
  }

  /// The same with every heading.
  List<String> words() {
    return Stream.of(
            Stream.of(cover.decision().title()), sections().map(Section::title), pieces().stream())
        .flatMap(part -> part)
        .toList();
  }

  /// The paragraph that tells the outcome.
  String first() {
    return Run.plain(cover.decision().text());
  }

  List<Point> points() {
    return sections()
        .flatMap(section -> section.blocks().stream())
        .filter(Points.class::isInstance)
        .flatMap(block -> ((Points) block).points().stream())
        .toList();
  }

  Stream<Section> sections() {
    return Stream.concat(cover.sections().stream(), cover.rights().stream());
  }

  static List<String> pieces(Point point) {
    return List.of(point.gist(), point.detail(), point.mend());
  }

  private static Stream<String> pieces(Block block) {
    return switch (block) {
      case Paragraph paragraph -> Stream.of(Run.plain(paragraph.text()));
      case Bullets bullets -> bullets.lines().stream();
      case Points points -> points.points().stream().flatMap(point -> pieces(point).stream());
      case Languages languages -> Stream.empty();
    };
  }
}

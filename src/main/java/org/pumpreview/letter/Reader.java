package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.letter.LetterText.Cover;
import org.pumpreview.letter.LetterText.Decision;
import org.pumpreview.letter.LetterText.Fact;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Wording;

/// Whom a letter to a member speaks to, and where it goes: the member, or a parent, a guardian or
/// another person in the member's place.
record Reader(Matter matter) {

  /// A letter in plain words to the reader, from its head to who signed it.
  Cover cover(
      Decision decision, List<Section> sections, List<Section> rights, Signatory signatory) {
    return new Cover(
        true,
        address(),
        Optional.empty(),
        facts(),
        dear(),
        about(),
        decision,
        sections,
        rights,
        Notice.sentence(
            "signed.member",
            signatory.styledName(),
            Wording.of(signatory.role()),
            Notice.day(matter.day())));
  }

  /// A paragraph that ends by telling who else has the letter. Where the case names no doctor there
  /// is none to have it.
  Paragraph withDoctor(Paragraph paragraph) {
    if (!matter.hasDoctor()) {
      return paragraph;
    }
    List<Run> text = new ArrayList<>(paragraph.text());
    text.addAll(Notice.sentence("doctor.copy"));
    return new Paragraph(text);
  }

  /// Whom the letter greets.
  private String dear() {
    return representative()
        .map(Reader::nameOf)
        .or(() -> Optional.of(member()).filter(name -> !name.isEmpty()))
        .orElse(Notice.text("member.unnamed"));
  }

  /// For whom the reader gets the letter; empty when it is the reader.
  private List<Run> about() {
    return representative()
        .map(name -> Notice.sentence("member.about", member()))
        .orElse(List.of());
  }

  private List<String> address() {
    Stream<String> who =
        representative()
            .map(name -> Stream.of(nameOf(name), Notice.text("member.for", member())))
            .orElse(Stream.of(member()));
    return Stream.concat(who, matter.field(RequestField.MEMBER_ADDRESS).lines().map(String::strip))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Notice.text("fact.date"), Notice.day(matter.day())));
    facts.add(new Fact(Notice.text("fact.case"), matter.file().number()));
    matter
        .replaced()
        .ifPresent(old -> facts.add(new Fact(Notice.text("fact.replaces"), old.number())));
    facts.add(new Fact(Notice.text("fact.member"), member()));
    facts.add(new Fact(Notice.text("fact.plan_id"), matter.field(RequestField.PLAN_MEMBER_ID)));
    facts.add(new Fact(Notice.text("fact.doctor"), matter.field(RequestField.TREATING_NAME)));
    return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
  }

  private String member() {
    return matter.field(RequestField.MEMBER_NAME);
  }

  private Optional<String> representative() {
    return Optional.of(matter.field(RequestField.REPRESENTATIVE)).filter(name -> !name.isEmpty());
  }

  /// "Marie Bayou, mother" is greeted by her name.
  private static String nameOf(String representative) {
    return representative.split(",", 2)[0].strip();
  }
}

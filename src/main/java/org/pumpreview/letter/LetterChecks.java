package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.MemberWords;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Checks a composed letter before it is signed, by the words and the file as they are, not by what
/// they were meant to be.
public final class LetterChecks {
  private static final Words WORDS = Words.of("lettercheck");
  private static final double LEAST_PRINT = 12;
  private static final double LEAST_LARGE_PRINT = 18;
  private static final Set<LetterCheck> MEMBER_WORDS =
      EnumSet.of(LetterCheck.CODES, LetterCheck.CAPITALS, LetterCheck.ABBREVIATIONS);

  /// Sizes come back from a file in single precision.
  private static final double HAIR = 0.01;

  private final Assessment assessment;
  private final LetterKind kind;
  private final LetterText text;
  private final Actor actor;
  private final Optional<byte[]> file;
  private final List<String> unprintable;
  private final MemberPart part;
  private final MemberWords words;

  private LetterChecks(
      Assessment assessment,
      LetterKind kind,
      LetterText text,
      Actor actor,
      Optional<byte[]> file,
      List<String> unprintable) {
    this.assessment = assessment;
    this.kind = kind;
    this.text = text;
    this.actor = actor;
    this.file = file;
    this.unprintable = unprintable;
    this.part = new MemberPart(text.cover());
    this.words = MemberWords.of(part.words(), given(assessment, text));
  }

  /// The checks of a letter that was laid out, in the order in which they are read.
  ///
  /// @param actor the person at work
  /// @param file the laid out letter
  public static List<Checked> of(
      Assessment assessment, LetterKind kind, LetterText text, Actor actor, byte[] file) {
    return new LetterChecks(assessment, kind, text, actor, Optional.of(file), List.of()).all();
  }

  /// The checks of a letter that cannot be laid out.
  ///
  /// @param unprintable the characters that have no glyph
  public static List<Checked> unprintable(
      Assessment assessment,
      LetterKind kind,
      LetterText text,
      Actor actor,
      List<String> unprintable) {
    return new LetterChecks(assessment, kind, text, actor, Optional.empty(), unprintable).all();
  }

  /// What is told of a letter that got no time stamp.
  ///
  /// @param why what went wrong, a sentence
  public static Checked notStamped(String why) {
    LetterCheck check = LetterCheck.TIME_STAMP;
    return new Checked(
        check,
        false,
        WORDS.of("title", check),
        WORDS.of("fails", check, why),
        WORDS.of("source", check),
        mend(check),
        List.of());
  }

  private static List<String> given(Assessment assessment, LetterText text) {
    return Stream.concat(
            Stream.of(text.signatory().styledName()), MemberWords.given(assessment).stream())
        .toList();
  }

  private List<Checked> all() {
    return Stream.of(
            kind == LetterKind.WORKSHEET
                ? Stream.of(LetterCheck.SIGNER, LetterCheck.GLYPHS)
                : Stream.of(LetterCheck.SIGNER, LetterCheck.PLAN, LetterCheck.GLYPHS),
            assessment.file().opened().practice()
                ? Stream.of(LetterCheck.PRACTICE)
                : Stream.<LetterCheck>of(),
            duties(kind).stream())
        .flatMap(checks -> checks)
        .map(this::checked)
        .toList();
  }

  /// What letters of a kind owe, beside what every letter does.
  private static List<LetterCheck> duties(LetterKind kind) {
    return switch (kind) {
      case ADVERSE, PARTIAL_APPROVAL ->
          toMember(
              LetterCheck.DENIED,
              LetterCheck.DETERMINATION,
              LetterCheck.SERVICE,
              LetterCheck.REASONS,
              LetterCheck.COPIES,
              LetterCheck.APPEAL,
              LetterCheck.WAYS,
              LetterCheck.FAST,
              LetterCheck.BENEFITS,
              LetterCheck.CRITERION);
      case APPROVAL, APPROVAL_BY_EXCEPTION ->
          toMember(LetterCheck.DETERMINATION, LetterCheck.SERVICE, LetterCheck.CRITERION);
      // Its words are asked when it is recorded: it is granted once, and a notice that is due must
      // not be held by what nobody can change.
      case EXTENSION ->
          toMember(LetterCheck.SERVICE, LetterCheck.NEW_TIME, LetterCheck.GRIEVANCE).stream()
              .filter(check -> !MEMBER_WORDS.contains(check))
              .toList();
      case WITHDRAWAL -> toMember(LetterCheck.SERVICE);
      // It stays with the plan, and tells what there is.
      case WORKSHEET -> List.of();
      case INFORMATION_REQUEST -> List.of(LetterCheck.GREETING, LetterCheck.ASKED);
    };
  }

  private static List<LetterCheck> toMember(LetterCheck... own) {
    return Stream.concat(
            Stream.of(own),
            Stream.of(
                LetterCheck.GREETING,
                LetterCheck.PHONE,
                LetterCheck.PROVIDER_COPY,
                LetterCheck.CODES,
                LetterCheck.CAPITALS,
                LetterCheck.ABBREVIATIONS,
                LetterCheck.READING,
                LetterCheck.PRINT_SIZE,
                LetterCheck.INSERTS))
        .toList();
  }

  private Checked checked(LetterCheck check) {
    List<String> lacks = lacks(check);
    List<Checked.Graded> graded = check == LetterCheck.READING ? graded() : List.of();
    return new Checked(
        check,
        lacks.isEmpty(),
        WORDS.of("title", check),
        lacks.isEmpty() ? "" : WORDS.of("fails", check, Wording.list(lacks)),
        WORDS.of("source", check),
        check == LetterCheck.GLYPHS && isInAnInsert() ? mend(LetterCheck.INSERTS) : mend(check),
        graded);
  }

  /// What a check misses or finds amiss; empty while it holds.
  private List<String> lacks(LetterCheck check) {
    var duties = new NoticeDuties(assessment, kind, text, part);
    return switch (check) {
      case SIGNER -> signer();
      case PLAN -> text.plan().missing().stream().map(Wording::of).toList();
      case GLYPHS -> unprintable;
      case PRACTICE -> lacking(text.practice(), WORDS.text("practice"));
      case DENIED -> lacking(contains(part.first(), WORDS.text("term.denied")), "");
      case DETERMINATION -> duties.determination();
      case SERVICE -> duties.service();
      case REASONS -> duties.reasons();
      case COPIES -> duties.copies();
      case APPEAL -> duties.appeal();
      case WAYS -> duties.ways();
      case FAST -> duties.fast();
      case BENEFITS -> duties.benefits();
      case CRITERION -> duties.criterion();
      case GREETING -> lacking(isGreeted(), "");
      case PHONE -> phone();
      case PROVIDER_COPY -> providerCopy();
      case CODES -> words.codes();
      case CAPITALS -> words.capitals();
      case ABBREVIATIONS -> words.abbreviations();
      case NEW_TIME -> duties.newTime();
      case GRIEVANCE -> duties.grievance();
      case ASKED -> duties.asked();
      case READING -> reading();
      case PRINT_SIZE -> printSize();
      case INSERTS -> inserts();
      // Nobody knows before the signature is there.
      case TIME_STAMP -> List.of();
    };
  }

  private static Optional<Mend> mend(LetterCheck check) {
    return switch (check) {
      case PLAN, WAYS, PHONE, INSERTS, TIME_STAMP -> Optional.of(new Mend.InSettings());
      case SERVICE, GLYPHS -> at(Step.REQUEST);
      case GREETING ->
          Optional.of(new Mend.InStep(Step.REQUEST, Optional.of(RequestField.MEMBER_NAME.name())));
      case REASONS, CODES, CAPITALS, ABBREVIATIONS, READING, NEW_TIME, ASKED, DETERMINATION ->
          at(Step.DECISION);
      // These rest on the program's own texts and on who is at work.
      case SIGNER,
          PRACTICE,
          DENIED,
          COPIES,
          APPEAL,
          FAST,
          BENEFITS,
          CRITERION,
          PROVIDER_COPY,
          GRIEVANCE,
          PRINT_SIZE ->
          Optional.empty();
    };
  }

  private static Optional<Mend> at(Step step) {
    return Optional.of(new Mend.InStep(step, Optional.empty()));
  }

  // ---- every letter

  private List<String> signer() {
    var signatory = text.signatory();
    if (kind == LetterKind.WORKSHEET) {
      return lacking(signatory.userId().equals(actor.userId()), signatory.styledName());
    }
    String due =
        LetterDue.of(assessment.file()).stream()
            .filter(letter -> letter.kind() == kind)
            .map(LetterDue::signer)
            .reduce((older, newer) -> newer)
            .orElse("");
    boolean own = due.equals(actor.userId()) && due.equals(signatory.userId());
    return lacking(own, due.equals(signatory.userId()) ? signatory.styledName() : due);
  }

  /// Whether what cannot be printed stands in the plan's own texts, which no step of a case shows.
  private boolean isInAnInsert() {
    return text.inserts().stream()
        .flatMap(insert -> Stream.of(insert.title(), insert.text()))
        .anyMatch(words -> unprintable.stream().anyMatch(words::contains));
  }

  /// By a name on record; a request that was taken back at once may have none.
  private boolean isGreeted() {
    String dear = text.cover().dear();
    var form = assessment.file().intake().form();
    var read =
        kind == LetterKind.INFORMATION_REQUEST
            ? Stream.of(RequestField.REQUESTING_NAME, RequestField.TREATING_NAME)
            : Stream.of(RequestField.MEMBER_NAME, RequestField.REPRESENTATIVE);
    List<String> names = read.map(form::text).filter(name -> !name.isBlank()).toList();
    return !dear.isBlank()
        && (names.isEmpty() || names.stream().anyMatch(name -> name.startsWith(dear)));
  }

  private List<String> phone() {
    Plan plan = assessment.plan();
    List<String> lacks = new ArrayList<>();
    if (!plan.phone().startsWith("1-") || !tells(plan.phone())) {
      lacks.add(WORDS.text("lack.phone"));
    }
    if (plan.tty().isBlank() || !tells("TTY " + plan.tty())) {
      lacks.add(WORDS.text("lack.tty"));
    }
    return lacks;
  }

  /// Told where there is a provider on record who has one, and nowhere else.
  private List<String> providerCopy() {
    boolean someone =
        Recipient.of(assessment.file().intake().form(), kind).stream()
            .flatMap(recipient -> recipient.as().stream())
            .anyMatch(whom -> whom != Addressee.MEMBER && whom != Addressee.FACILITY);
    return lacking(tells(WORDS.text("term.copy")) == someone, "");
  }

  // ---- how it reads and looks

  private List<Checked.Graded> graded() {
    return part.paragraphs().stream()
        .map(pieces -> new Checked.Graded(String.join(" ", pieces), ReadingGrade.of(pieces)))
        .toList();
  }

  /// The part as a whole, and each reason by itself: a hard one is not made up for by the fixed
  /// texts around it.
  private List<String> reading() {
    ReadingGrade whole = ReadingGrade.of(part.pieces());
    if (!whole.isPlain()) {
      return List.of(WORDS.text("lack.grade", oneDecimal(whole.grade())));
    }
    return part.points().stream()
        .filter(point -> !ReadingGrade.of(MemberPart.pieces(point)).isPlain())
        .map(point ->
            WORDS.text(
                "lack.grade_of",
                point.number(),
                oneDecimal(ReadingGrade.of(MemberPart.pieces(point)).grade())))
        .toList();
  }

  private List<String> printSize() {
    return switch (text.edition()) {
      case STANDARD ->
          smaller(LEAST_PRINT, bytes -> PrintSize.leastBefore(bytes, text.clinical().title()));
      // Whoever needs it reads the clinical part in it too.
      case LARGE_PRINT -> smaller(LEAST_LARGE_PRINT, PrintSize::least);
    };
  }

  private List<String> smaller(double floor, ToDoubleFunction<byte[]> least) {
    return file.map(least::applyAsDouble)
        .filter(found -> found < floor - HAIR)
        .map(found -> List.of(oneDecimal(found)))
        .orElse(List.of());
  }

  private static String oneDecimal(double value) {
    return String.format(Locale.US, "%.1f", value);
  }

  private List<String> inserts() {
    List<String> lacks = new ArrayList<>();
    boolean languages =
        part.sections()
            .flatMap(section -> section.blocks().stream())
            .anyMatch(
                block -> block instanceof LetterText.Languages lines && !lines.phrases().isEmpty());
    if (!languages) {
      lacks.add(WORDS.text("lack.languages"));
    }
    if (assessment.plan().inserts().isEmpty()) {
      lacks.add(WORDS.text("lack.inserts"));
    }
    for (Plan.Insert insert : assessment.plan().inserts()) {
      if (!text.inserts().contains(insert)) {
        lacks.add(WORDS.text("lack.insert", insert.title()));
      } else if (!assessment.plan().isGood(insert, assessment.today())) {
        lacks.add(WORDS.text("lack.version", insert.title(), insert.version().toString()));
      }
    }
    return lacks;
  }

  // ---- reading the words

  private boolean tells(String words) {
    return part.words().stream().anyMatch(piece -> contains(piece, words));
  }

  static boolean contains(String piece, String words) {
    return piece.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  static List<String> lacking(boolean there, String what) {
    return there ? List.of() : List.of(what);
  }
}

package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.CitedPages;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What a card has to say about its answer: that silence shows nothing, and that the policy knows
/// an exception. Each with the honest ways on.
final class CardNotices {
  private static final Words WORDS = Words.of("items");

  private final ItemsViewModel model;
  private final ItemViewModel item;
  private final ItemWays ways;
  private final KeyedButton ask =
      new KeyedButton(WORDS.text("ask"), BootstrapIcons.ENVELOPE_OPEN)
          .small()
          .key(WORDS.text("key.ask"));
  private final NoticeBox locked = new NoticeBox(Tone.NEUTRAL, Icons.LOCK, Sentence.EMPTY);
  private final NoticeBox stray = new NoticeBox(Tone.CAUTION, Icons.WARNING, Sentence.EMPTY);
  private Optional<NoticeBox> silence = Optional.empty();

  /// With a way to a director, and without.
  private final Map<Boolean, NoticeBox> exception = new HashMap<>();

  CardNotices(ItemsViewModel model, ItemViewModel item, ItemWays ways) {
    this.model = model;
    this.item = item;
    this.ways = ways;
    ask.setOnAction(_ -> ways.onAsk(item));
  }

  List<NoticeBox> of(ItemState state, boolean current) {
    var all = new ArrayList<NoticeBox>();
    boolean silent = state.answer().map(Answer::silent).orElse(false);
    if (silent && state.answerable() && (current || isContraindication())) {
      all.add(silence());
      ask.setText(state.wanted() ? WORDS.text("ask.off") : WORDS.text("ask"));
    }
    if (!state.stray().isEmpty() && (current || state.answerable())) {
      stray.show(Tone.CAUTION, Icons.WARNING, strayed(state));
      all.add(stray);
    }
    if (current && !state.locked().isEmpty()) {
      locked.show(Tone.NEUTRAL, Icons.LOCK, reasons(state.locked()));
      all.add(locked);
    }
    if (current) {
      model
          .exception(item)
          .map(rule ->
              exception.computeIfAbsent(state.answerable(), routable -> exception(rule, routable)))
          .ifPresent(all::add);
    }
    return all;
  }

  /// Of which places the quotes are not found, and what to do.
  private static Sentence strayed(ItemState state) {
    var places =
        state.evidence().stream()
            .filter(state::isStray)
            .map(piece -> new CitedPages(List.of(piece)).words())
            .distinct()
            .toList();
    return Sentence.EMPTY
        .strong(WORDS.text("stray", Wording.list(places)))
        .plain(" " + WORDS.text(state.citable() ? "stray.cite" : "stray.look"));
  }

  /// Which answers are not open here, and why.
  private static Sentence reasons(Map<Answer, String> locked) {
    var sentence = Sentence.EMPTY;
    for (var answer : locked.entrySet()) {
      sentence =
          sentence
              .plain(sentence.isEmpty() ? "" : " ")
              .strong(Wording.of(answer.getKey()))
              .plain(". " + answer.getValue());
    }
    return sentence;
  }

  private boolean isContraindication() {
    return item.item().kind() == ItemKind.CONTRAINDICATION;
  }

  private NoticeBox silence() {
    if (silence.isEmpty()) {
      var sentence =
          switch (item.item().kind()) {
            case CONTRAINDICATION ->
                Sentence.EMPTY
                    .strong(WORDS.text("silence.contraindication"))
                    .plain(" " + WORDS.text("silence.page"));
            case CRITERION ->
                Sentence.EMPTY
                    .strong(WORDS.text("silence.criterion"))
                    .plain(" " + WORDS.text("silence.no-finding"));
          };
      var notice = new NoticeBox(Tone.CAUTION, BootstrapIcons.VOLUME_MUTE, sentence);
      notice.addActions(ask, physician());
      silence = Optional.of(notice);
    }
    return silence.get();
  }

  private KeyedButton physician() {
    return new KeyedButton(WORDS.text("physician"), Icons.PHYSICIAN)
        .small()
        .key(WORDS.text("key.physician"))
        .onPress(() -> model.onAnswer(item, Optional.of(Answer.NEEDS_PHYSICIAN)));
  }

  private NoticeBox exception(ExceptionRule rule, boolean routable) {
    var notice =
        new NoticeBox(
            Tone.PHYSICIAN,
            Icons.PHYSICIAN,
            Sentence.EMPTY
                .strong(WORDS.text("exception", rule.paragraph()))
                .plain(" " + rule.statement()));
    return routable
        ? notice.addActions(
            new KeyedButton(WORDS.text("exception.route")).small().onPress(ways::onRoute))
        : notice;
  }
}

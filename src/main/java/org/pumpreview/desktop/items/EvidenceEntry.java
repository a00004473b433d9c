package org.pumpreview.desktop.items;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.words.Words;

/// The few fields that make a page of the record evidence of one item. Enter cites it, Esc leaves;
/// what was typed is kept until it is cited or deleted.
final class EvidenceEntry extends VBox {
  private static final Words WORDS = Words.of("items");
  private static final int QUOTE_ROWS = 2;

  /// Reasons why a page is not among the documents, to begin with.
  private static final List<String> REASONS =
      List.of(
          WORDS.text("unpaged.on-paper"),
          WORDS.text("unpaged.other-system"),
          WORDS.text("unpaged.none-attached"));

  private final ItemsViewModel model;
  private final ItemViewModel item;
  private final Runnable onClose;
  private final TextField document = new TextField();
  private final TextField page = new TextField();
  private final ProseArea quote = new ProseArea(QUOTE_ROWS);
  private final FormField documentField = new FormField(WORDS.text("entry.document"), document);
  private final FormField pageField = new FormField(WORDS.text("entry.page"), page);
  private final FormField quoteField =
      new FormField(WORDS.text("entry.quote"), quote).setOptional(true);
  private final TextField unpaged = new TextField();
  private final FormField unpagedField = new FormField(WORDS.text("entry.unpaged"), unpaged);
  private final List<AutoSave> saving;
  private Optional<String> cited = Optional.empty();

  /// @param onClose what follows when the entry was left or its page cited
  EvidenceEntry(ItemsViewModel model, ItemViewModel item, Runnable onClose) {
    this.model = model;
    this.item = item;
    this.onClose = onClose;
    getStyleClass().add("evidence-entry");
    fill();
    // After the first texts, which are no typing.
    document.setTextFormatter(Completion.of(model::documents));
    unpaged.setTextFormatter(Completion.of(() -> REASONS));
    saving = List.of(save(document), save(page), save(quote), save(unpaged));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren().setAll(place(), quoteField, unpagedField, buttons());
  }

  private void fill() {
    var draft = model.draft(item);
    boolean fresh = draft.equals(EvidenceDraft.EMPTY);
    var documents = model.documents();
    document.setText(fresh && !documents.isEmpty() ? documents.getFirst() : draft.document());
    page.setText(draft.page());
    quote.setText(draft.quote());
    unpaged.setText(fresh ? model.unpaged() : draft.unpaged());
    if (documents.size() > 1) {
      documentField.setHint(WORDS.text("entry.cited-before", String.join(", ", documents)));
    }
  }

  private HBox place() {
    unpaged.setPromptText(WORDS.text("entry.unpaged-prompt", REASONS.get(0), REASONS.get(1)));
    page.setPromptText(WORDS.text("entry.page-prompt"));
    HBox.setHgrow(documentField, Priority.ALWAYS);
    pageField.getStyleClass().add("page-field");
    var place = new HBox(documentField, pageField);
    place.getStyleClass().add("place");
    return place;
  }

  private WrapLine buttons() {
    return new WrapLine(
        new KeyedButton(WORDS.text("entry.cite"))
            .primary()
            .small()
            .key(WORDS.text("key.enter"))
            .onPress(this::onCite),
        new KeyedButton(WORDS.text("entry.close"))
            .small()
            .key(WORDS.text("key.esc"))
            .onPress(this::onLeave));
  }

  private AutoSave save(TextInputControl field) {
    return AutoSave.of(field, _ -> model.onDraft(item, typed()));
  }

  private EvidenceDraft typed() {
    return new EvidenceDraft(
        document.getText(), page.getText(), quote.getText(), unpaged.getText());
  }

  /// Puts the focus on the first empty field, or on the last.
  void focusFirst() {
    Stream.of(document, page, quote)
        .filter(field -> field.getText().isBlank())
        .findFirst()
        .orElse(quote)
        .requestFocus();
  }

  void flush() {
    saving.forEach(AutoSave::flush);
  }

  /// Closes once the cited page is in the case; what could not be saved stays here.
  void show(ItemState state) {
    if (cited.isPresent()
        && state.evidence().stream().anyMatch(piece -> piece.id().equals(cited.get()))) {
      cited = Optional.empty();
      onClose.run();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      onLeave();
    } else if (event.getCode() == KeyCode.ENTER
        && !event.isShiftDown()
        && event.getTarget() instanceof TextInputControl) {
      event.consume();
      onCite();
    }
  }

  private void onLeave() {
    flush();
    onClose.run();
  }

  private void onCite() {
    flush();
    var typed = typed().stripped();
    var faults = model.faults(item, typed);
    documentField.setError(faults.document());
    pageField.setError(faults.page());
    quoteField.setError(faults.quote());
    unpagedField.setError(faults.unpaged());
    Stream.of(documentField, pageField, quoteField, unpagedField)
        .filter(field -> field.error().isPresent())
        .findFirst()
        .ifPresentOrElse(field -> field.control().requestFocus(), () -> cite(typed));
  }

  private void cite(EvidenceDraft typed) {
    var piece = model.newPiece();
    cited = Optional.of(piece);
    model.onCite(item, piece, typed);
  }
}

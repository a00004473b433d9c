package org.pumpreview.desktop.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.ChoiceWords;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ListFrame;
import org.pumpreview.desktop.kit.SearchField;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.desktop.print.Printers;
import org.pumpreview.review.Card;
import org.pumpreview.review.LetterKind;
import org.pumpreview.words.Words;

/// Every issued letter as a table with its filters, and beside it what is known of the chosen one.
/// In a narrow window that lies below.
public final class LettersView {
  private static final Words WORDS = Words.of("letters");
  private static final double PART_BELOW = 0.5;

  private final LettersViewModel model;
  private final FolderChooser folders;
  private final Printers printers;
  private final Doors doors;
  private final LettersTable table;
  private final ChosenPane chosen;
  private final SearchField search;
  private final ComboBox<Optional<LetterKind>> kinds = new ComboBox<>();
  private final DateField day = new DateField();
  private final ToggleButton unsent = Chip.toggle(WORDS.text("unsent"), 0);
  private final Label count = new Label();
  private final ListFrame root;

  /// What became of a print job that ended while another place was shown.
  private Optional<PrintingViewModel.Over> untold = Optional.empty();

  /// What leads out of the register.
  public interface Doors {
    /// Opens the letter in its case.
    void onOpen(RegisteredLetter letter);
  }

  public LettersView(
      LettersViewModel model,
      People people,
      FolderChooser folders,
      Printers printers,
      Doors doors) {
    this.model = model;
    this.folders = folders;
    this.printers = printers;
    this.doors = doors;
    table = new LettersTable(model, people, this::open);
    search = new SearchField(WORDS.text("search"), table);
    chosen = new ChosenPane(model, people, this::look, acts());
    root = new ListFrame(search, List.of(head(), filters()), table, chosen, PART_BELOW);
    root.getStyleClass().add("letters");
    root.getStylesheets().add("/theme/letters.css");
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RegisteredLetter>) _ -> onChosen());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    recount();
    onChosen();
  }

  public Parent node() {
    return root;
  }

  /// Takes the cards as they are now, and keeps what was chosen.
  public void refresh(List<Card> cards) {
    Set<String> before =
        chosen().stream().map(one -> one.letter().number()).collect(Collectors.toSet());
    table.getSelectionModel().clearSelection();
    model.refresh(cards);
    recount();
    int[] again =
        IntStream.range(0, model.shown().size())
            .filter(at -> before.contains(model.shown().get(at).letter().number()))
            .toArray();
    if (again.length > 0) {
      table.getSelectionModel().selectIndices(again[0], Arrays.copyOfRange(again, 1, again.length));
    }
    if (table.getSelectionModel().isEmpty() && !model.shown().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  /// Prints no more.
  public void close() {
    model.printing().cancel();
  }

  /// Puts the focus on the list, below what became of a print job that ended meanwhile.
  public void focus() {
    table.requestFocus();
    var over = untold;
    untold = Optional.empty();
    over.ifPresent(this::showPrinted);
  }

  private List<RegisteredLetter> chosen() {
    // In the order shown, whatever order they were chosen in.
    return table.getSelectionModel().getSelectedIndices().stream()
        .sorted()
        .filter(index -> index >= 0 && index < model.shown().size())
        .map(model.shown()::get)
        .toList();
  }

  private void choose(RegisteredLetter letter) {
    int at = model.shown().indexOf(letter);
    if (at >= 0) {
      table.getSelectionModel().select(at);
    }
  }

  /// Goes to another letter, past the filters if they hide it.
  private void look(RegisteredLetter letter) {
    if (!model.shown().contains(letter)) {
      onClear();
    }
    table.getSelectionModel().clearSelection();
    choose(letter);
    table.scrollTo(letter);
    table.requestFocus();
  }

  private void onChosen() {
    chosen.show(chosen());
  }

  // ---- head and filters

  private HBox head() {
    var title = new Label(WORDS.text("title"));
    title.getStyleClass().add("screen-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    search.textProperty().subscribe((_, text) -> narrowed(() -> model.onSearch(text)));
    count.getStyleClass().add("quiet");
    count.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(title, search, count);
    line.getStyleClass().add("list-head");
    return line;
  }

  private WrapLine filters() {
    kinds.setItems(
        FXCollections.observableArrayList(
            Stream.concat(
                    Stream.of(Optional.<LetterKind>empty()),
                    Stream.of(LetterKind.values()).map(Optional::of))
                .toList()));
    ChoiceWords.on(
        kinds, kind -> kind.map(LettersViewModel::kind).orElseGet(() -> WORDS.text("kind.all")));
    kinds.setAccessibleText(WORDS.text("kind.label"));
    kinds.setValue(Optional.empty());
    kinds.valueProperty().subscribe((_, kind) -> narrowed(() -> model.onKind(kind)));
    day.setAccessibleText(WORDS.text("day.label"));
    day.setPromptText(WORDS.text("day.label"));
    day.valueProperty()
        .subscribe((_, value) -> narrowed(() -> model.onDay(Optional.ofNullable(value))));
    unsent.selectedProperty().subscribe((_, on) -> narrowed(() -> model.onUnsent(on)));
    var line = new WrapLine(unsent, kinds, day);
    line.getStyleClass().add("letters-filters");
    return line;
  }

  private void narrowed(Runnable change) {
    change.run();
    recount();
    if (model.shown().isEmpty()) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().clearAndSelect(0);
    }
  }

  private void onClear() {
    search.clear();
    kinds.setValue(Optional.empty());
    day.setValue(null);
    unsent.setSelected(false);
    table.requestFocus();
  }

  private void recount() {
    count.setText(WORDS.text("count", model.shown().size(), model.count()));
    Chip.recount(unsent, model.countUnsent());
    if (model.shown().isEmpty()) {
      table.setPlaceholder(placeholder());
    }
  }

  private EmptyState placeholder() {
    return model.isEmpty()
        ? new EmptyState(
            BootstrapIcons.ENVELOPE_OPEN,
            WORDS.text("empty.title"),
            Sentence.of(WORDS.text("empty.words")))
        : new EmptyState(
            BootstrapIcons.FUNNEL,
            WORDS.text("none.title"),
            Sentence.of(WORDS.text("none.words", model.count())),
            new KeyedButton(WORDS.text("clear")).onPress(this::onClear));
  }

  // ---- acts

  private ChosenPane.Acts acts() {
    return new ChosenPane.Acts() {
      @Override
      public void onOpen() {
        open();
      }

      @Override
      public void onPrint() {
        print();
      }

      @Override
      public void onSent() {
        send(chosen());
      }

      @Override
      public void onExport() {
        export(chosen());
      }
    };
  }

  private void open() {
    var letters = chosen();
    if (letters.size() == 1) {
      doors.onOpen(letters.getFirst());
    }
  }

  private void print() {
    layers().ifPresent(layers -> new PrintDialog(model, chosen()).open(layers, this::print));
  }

  private void print(List<RegisteredLetter> letters) {
    switch (printers.ask(WORDS.text("print.job", letters.size()))) {
      case Printers.Answer.Ready(var job) ->
          model.printing().onPrint(job, letters, this::showPrinted);
      case Printers.Answer.Declined declined -> {}
      case Printers.Answer.NoPrinter none ->
          layers()
              .ifPresent(layers ->
                  new Confirm(WORDS.text("print.no-printer"), WORDS.text("export"))
                      .add(new SentenceText(WORDS.text("print.no-printer.words")))
                      .open(layers, () -> export(letters)));
    }
  }

  private void showPrinted(PrintingViewModel.Over over) {
    layers()
        .ifPresentOrElse(
            layers ->
                new PrintedSheet(over, model.sendHindrance(over.printed()))
                    .open(layers, this::send),
            () -> untold = Optional.of(over));
  }

  private void send(List<RegisteredLetter> letters) {
    layers()
        .ifPresent(layers ->
            new SendDialog(model, letters)
                .open(
                    layers,
                    sending ->
                        model
                            .onSent(letters, sending)
                            .ifPresent(
                                running -> chosen.follow(WORDS.text("send.doing"), running))));
  }

  private void export(List<RegisteredLetter> letters) {
    folders
        .choose(WORDS.text("export.choose"))
        .ifPresent(
            folder -> chosen.follow(WORDS.text("export.doing"), model.onExport(letters, folder)));
  }

  private Optional<Layers> layers() {
    return Layers.around(root);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.P && event.isShortcutDown()) {
      event.consume();
      chosen.pressPrint();
    }
  }
}

package org.pumpreview.desktop.worklist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.RowTable;
import org.pumpreview.desktop.kit.SearchField;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.work.Delay;
import org.pumpreview.review.Card;
import org.pumpreview.review.Role;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The worklist as a table, its filters above, and beside it what the chosen case still lacks. In a
/// narrow window that lies below.
public final class WorklistView {
  private static final Words WORDS = Words.of("worklist");
  private static final Duration TICK = Duration.ofMinutes(1);

  private final WorklistViewModel model;
  private final Doors doors;
  private final RowTable<Card, Column> table;
  private final SearchField search;
  private final FilterBar filters;
  private final WorklistFoot foot = new WorklistFoot();
  private final WeekStrip week = new WeekStrip();
  private final HBox head;
  private final PreviewPane preview;
  private final WorklistFrame root;
  private final Delay tick = Delay.of(TICK);
  private final boolean begins;
  private boolean refreshing;

  /// What leads out of the worklist.
  public interface Doors {
    /// Begins a new case and opens it.
    void onNew();

    /// Opens a case at its first open place.
    void onOpen(Card card);

    /// Opens a case at a place.
    default void onOpen(Card card, Place place) {
      onOpen(card);
    }

    /// Takes a case that nobody holds.
    void onTake(Card card);

    /// Goes to the settings.
    default void onSettings() {}
  }

  public WorklistView(WorklistViewModel model, People people, Doors doors) {
    this.model = model;
    this.doors = doors;
    begins = Rules.toOpen(model.actor()).isEmpty();
    table =
        new RowTable<>(
            WORDS.text("title"),
            model.shown(),
            List.of(Column.values()),
            column -> WORDS.of("column", column),
            column -> CardCell.of(column, model, people, this::onTake),
            this::openChosen);
    search = new SearchField(WORDS.text("search"), table);
    preview = new PreviewPane(model, people, doors::onOpen, doors::onTake);
    filters = new FilterBar(model, this::onNarrowed, this::onClear);
    head = head();
    root = new WorklistFrame(search, head, filters, table, preview, week, foot);
    table.getSelectionModel().selectedItemProperty().subscribe(this::onChosen);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    root.sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            tick.stop();
          } else {
            tick.restart(this::onTick);
          }
        });
    recount();
  }

  public Parent node() {
    return root;
  }

  /// Takes the cards as they are now, and keeps the person's place.
  public void refresh(List<Card> cards) {
    refreshing = true;
    Optional<Card> before = chosen();
    model.refresh(cards);
    recount();
    select(before);
    refreshing = false;
    onChosen(chosen().orElse(null));
  }

  /// Puts the focus on the list.
  public void focus() {
    table.requestFocus();
  }

  private Optional<Card> chosen() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  /// The same case as before, or the first one.
  private void select(Optional<Card> before) {
    if (model.shown().isEmpty()) {
      return;
    }
    int at =
        before
            .flatMap(card ->
                model.shown().stream()
                    .filter(one -> one.caseId().equals(card.caseId()))
                    .findFirst())
            .map(model.shown()::indexOf)
            .orElse(0);
    table.getSelectionModel().clearAndSelect(at);
    table.scrollTo(Math.max(0, at - 2));
  }

  private void onChosen(@Nullable Card card) {
    if (!refreshing) {
      model.onChoose(Optional.ofNullable(card));
    }
  }

  // ---- head

  private HBox head() {
    Label title = new Label(WORDS.text("title"));
    title.getStyleClass().add("screen-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    search.textProperty().subscribe((_, text) -> onSearch(text));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    KeyedButton create =
        new KeyedButton(WORDS.text("new"), BootstrapIcons.PLUS)
            .primary()
            .key(WORDS.text("new.key"))
            .onPress(doors::onNew);
    create.setMinWidth(Region.USE_PREF_SIZE);
    create.setVisible(begins);
    create.setManaged(begins);
    HBox line = new HBox(title, search, between, week, create);
    line.getStyleClass().addAll("list-head", "worklist-head");
    return line;
  }

  private void recount() {
    filters.recount();
    week.show(model.week(), model.today());
    foot.show(model.shown().size(), model.open());
    table.setPlaceholder(placeholder());
  }

  private EmptyState placeholder() {
    if (model.isEmpty() && !begins) {
      return nothingYet();
    }
    if (model.isEmpty()) {
      return new EmptyState(
          BootstrapIcons.INBOX,
          WORDS.text("empty.title"),
          Sentence.of(WORDS.text("empty.words")),
          new KeyedButton(WORDS.text("new"), BootstrapIcons.PLUS)
              .key(WORDS.text("new.key"))
              .onPress(doors::onNew));
    }
    String words =
        model.narrowed()
            ? WORDS.text(
                "none.words",
                Wording.list(model.narrowedBy()),
                model.open(),
                model.narrowedBy().size())
            : WORDS.text("none.open");
    return new EmptyState(
        BootstrapIcons.FUNNEL,
        WORDS.text("none.title"),
        Sentence.of(words),
        new KeyedButton(WORDS.text("clear.long")).onPress(this::onClear));
  }

  /// For whoever opens no requests: an administrator, or a reader by the recovery key.
  private EmptyState nothingYet() {
    return model.actor().is(Role.ADMINISTRATOR)
        ? new EmptyState(
            BootstrapIcons.INBOX,
            WORDS.text("empty.title"),
            Sentence.of(WORDS.text("empty.others")),
            new KeyedButton(WORDS.text("empty.settings"), BootstrapIcons.GEAR)
                .onPress(doors::onSettings))
        : new EmptyState(
            BootstrapIcons.INBOX,
            WORDS.text("empty.title"),
            Sentence.of(WORDS.text("empty.reader")));
  }

  private void onNew() {
    if (begins) {
      doors.onNew();
    }
  }

  // ---- acts

  private void onSearch(String text) {
    Optional<Card> before = chosen();
    model.onSearch(text);
    recount();
    select(before);
  }

  private void onNarrowed() {
    Optional<Card> before = chosen();
    recount();
    select(before);
  }

  private void onClear() {
    model.onClear();
    filters.clear();
    search.clear();
    onNarrowed();
    table.requestFocus();
  }

  private void onTick() {
    model.onTick();
    recount();
    table.refresh();
    tick.restart(this::onTick);
  }

  private void openChosen() {
    preview.press();
  }

  /// The preview goes along with the case that was taken.
  private void onTake(Card card) {
    table.getSelectionModel().select(card);
    table.requestFocus();
    doors.onTake(card);
  }

  private void takeChosen() {
    chosen().filter(card -> card.assignee().isEmpty() && !card.settled()).ifPresent(doors::onTake);
  }

  // ---- keys

  private void onKey(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean done =
        event.isShortcutDown()
            ? event.getCode() == KeyCode.N && run(this::onNew)
            : isKey(event.getCode(), typing);
    if (done) {
      event.consume();
    }
  }

  private boolean isKey(KeyCode code, boolean typing) {
    return switch (code) {
      case T -> !typing && run(this::takeChosen);
      case F1 -> run(this::openKeys);
      default -> false;
    };
  }

  private static boolean run(Runnable act) {
    act.run();
    return true;
  }

  private void openKeys() {
    Layers.around(root).ifPresent(WorklistFoot::openKeys);
  }
}

package org.pumpreview.desktop.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.desktop.work.Work;

/// Draws pages and reads their words away from the screen, one at a time and always what is wanted
/// most by then: who scrolls past a hundred pages waits for none of them.
final class Painter {
  private final Work work;
  private final Pictures pictures;
  private final Map<Asker, List<Wish>> wishes = new LinkedHashMap<>();
  private boolean busy;

  /// Who wants pages.
  interface Asker {
    /// Something that was wanted is there.
    void onPainted();
  }

  /// What is wanted, in the order in which it is.
  sealed interface Wish {
    SheetViewModel sheet();

    int page();

    /// A page as a picture.
    ///
    /// @param scale px of the screen for each point
    record Drawn(SheetViewModel sheet, int page, double scale) implements Wish {
      Pictures.Key key() {
        return new Pictures.Key(sheet.document().id(), page, scale);
      }
    }

    /// The words of a page.
    record Read(SheetViewModel sheet, int page) implements Wish {}
  }

  Painter(Work work, Pictures pictures) {
    this.work = work;
    this.pictures = pictures;
  }

  Pictures pictures() {
    return pictures;
  }

  /// Wants this from now on, and nothing that was wanted before.
  void want(Asker asker, List<Wish> wanted) {
    wishes.put(asker, List.copyOf(wanted));
    next();
  }

  void leave(Asker asker) {
    wishes.remove(asker);
  }

  private record Task(Asker asker, Wish wish, SheetViewModel.State.Open open) {}

  private void next() {
    if (!busy) {
      task().ifPresent(this::start);
    }
  }

  private Optional<Task> task() {
    return wishes.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .filter(this::isOpen)
                .limit(1)
                .flatMap(wish ->
                    wish.sheet().opened().stream()
                        .map(open -> new Task(entry.getKey(), wish, open))))
        .findFirst();
  }

  private boolean isOpen(Wish wish) {
    if (wish.sheet().opened().isEmpty()) {
      return false;
    }
    return switch (wish) {
      case Wish.Drawn drawn ->
          pictures.get(drawn.key()).isEmpty() && drawn.sheet().refusal(drawn.page()).isEmpty();
      case Wish.Read read ->
          read.sheet().text(read.page()).isEmpty()
              && read.sheet().refusal(read.page()).isEmpty()
              && !read.sheet().isUnread(read.page());
    };
  }

  private void start(Task task) {
    busy = true;
    int page = task.wish().page();
    switch (task.wish()) {
      case Wish.Drawn drawn ->
          work.run(
              () -> task.open().pages().draw(page, drawn.scale()),
              picture -> drawn(task, drawn, picture),
              failure -> refused(task, failure));
      case Wish.Read read -> {
        int edition = read.sheet().edition(page);
        work.run(
            () -> read.sheet().read(task.open(), page),
            text -> read(task, text, edition),
            _ -> unread(task));
      }
    }
  }

  private void drawn(Task task, Wish.Drawn drawn, Picture picture) {
    pictures.put(drawn.key(), picture);
    over(task);
  }

  private void read(Task task, PageText text, int edition) {
    task.wish().sheet().onText(task.wish().page(), text, edition);
    over(task);
  }

  /// A page of which the words are not known can still be looked at.
  private void unread(Task task) {
    task.wish().sheet().onUnread(task.wish().page());
    over(task);
  }

  private void refused(Task task, Exception failure) {
    task.wish().sheet().onRefused(task.wish().page(), failure);
    over(task);
  }

  private void over(Task task) {
    busy = false;
    if (wishes.containsKey(task.asker())) {
      task.asker().onPainted();
    }
    next();
  }
}

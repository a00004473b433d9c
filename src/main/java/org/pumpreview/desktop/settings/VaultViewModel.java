package org.pumpreview.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pumpreview.casework.TrustFile;
import org.pumpreview.desktop.work.Outcome;
import org.pumpreview.desktop.work.Progress;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Actor;
import org.pumpreview.store.Backup;
import org.pumpreview.store.CheckReport;
import org.pumpreview.store.Flaw;
import org.pumpreview.words.Words;

/// The vault itself: the own passphrase, and what looks at every record of it.
final class VaultViewModel {
  private static final Words WORDS = Words.of("settings");

  /// What came of the last look at the vault.
  ///
  /// @param flaws what was found, as sentences
  record Report(boolean sound, String words, List<String> flaws) {
    Report {
      flaws = List.copyOf(flaws);
    }
  }

  private final Workplace place;
  private final Work work;
  private final Work aside;
  private final ReadOnlyObjectWrapper<Optional<Report>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private @Nullable Running running;

  /// @param work for acts that others wait for
  /// @param aside for what lasts, beside the work on cases
  VaultViewModel(Workplace place, Work work, Work aside) {
    this.place = place;
    this.work = work;
    this.aside = aside;
  }

  String folder() {
    return place.folder().toString();
  }

  ReadOnlyObjectProperty<Optional<Report>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /// Whether the vault is being looked at just now.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What is wrong with a new passphrase of the person at work. Leaves the array alone.
  Optional<String> passphraseFault(char[] changed) {
    Actor self = place.actor();
    return Optional.of(place.faultsOf(changed, self)).filter(words -> !words.isEmpty());
  }

  /// Seals the person's keys under another passphrase. Both arrays are wiped.
  ///
  /// @param reply gets nothing when that is done, else why it is not
  void onChangePassphrase(char[] old, char[] changed, Consumer<Optional<String>> reply) {
    work.run(
        () -> place.session().changePassphrase(old, changed, place.clock().instant()),
        right ->
            reply.accept(right ? Optional.empty() : Optional.of(WORDS.text("passphrase.wrong"))),
        failure -> reply.accept(Optional.of(Failures.sentence(failure))));
  }

  /// Looks at every record of the vault.
  Running onCheck() {
    return start(progress -> {
      CheckReport found = place.session().check(telling(progress));
      return report(found.isSound() ? WORDS.text("check.sound") : attention(found), found);
    });
  }

  /// Copies the vault into a folder of its own below `into`, and looks at every record of the copy.
  Running onBackup(Path into) {
    return start(progress -> {
      Backup made =
          place.session().backup(Optional.of(into), place.clock().instant(), telling(progress));
      String done = WORDS.text("backup.done", made.folder().toString());
      CheckReport found = made.report();
      return report(found.isSound() ? done : done + " " + attention(found), found);
    });
  }

  /// Writes the certificates by which letters of this vault are verified into a folder.
  Running onTrust(Path into) {
    return start(progress -> {
      Path file = TrustFile.write(place.session(), into);
      return new Report(true, WORDS.text("trust.done", file.toString()), List.of());
    });
  }

  /// Ends what is under way where nothing is half done.
  void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private interface Look {
    Report at(Progress progress) throws Exception;
  }

  private Running start(Look look) {
    busy.set(true);
    report.set(Optional.empty());
    running = aside.<Report>start(look::at, this::onOver);
    return running;
  }

  private void onOver(Outcome<Report> outcome) {
    busy.set(false);
    report.set(
        switch (outcome) {
          case Outcome.Done<Report>(Report found) -> Optional.of(found);
          case Outcome.Failed<Report>(Exception cause) ->
              Optional.of(new Report(false, Failures.sentence(cause), List.of()));
          case Outcome.Cancelled<Report>() -> Optional.empty();
        });
  }

  private static DoubleConsumer telling(Progress progress) {
    return done -> {
      progress.report(done);
      progress.check();
    };
  }

  private static String attention(CheckReport found) {
    return WORDS.text("check.found", found.flaws().size());
  }

  private static Report report(String words, CheckReport found) {
    String opened = WORDS.text("check.opened", found.entries(), found.cases(), found.documents());
    return new Report(
        found.isSound(), words + " " + opened, found.flaws().stream().map(Flaw::sentence).toList());
  }
}

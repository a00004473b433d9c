package org.pumpreview.desktop.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.Vaults;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.kit.DocumentChooser;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.packs.PolicyShelf;
import org.pumpreview.policy.Policy;
import org.pumpreview.store.FileHeadPins;
import org.pumpreview.store.HeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Vault;

/// What the whole window shares: the clock, the policies, the doors of the vaults, the lane of
/// work.
///
/// @param work the lane of acts on cases
/// @param aside a second lane for what lasts, as a backup
/// @param chart lanes for reading documents, in nobody's way
/// @param reading opens documents of strangers
/// @param recognizer recognizes scanned pages; none where pictures of the window are made
/// @param folders asks for a folder in front of a window
/// @param documents asks for documents in front of a window
/// @param settings where this machine keeps how the window looks
/// @param policies every policy a case can be pinned to
record Wiring(
    InstantSource clock,
    PolicyShelf policies,
    Doors doors,
    Path settings,
    Work work,
    Work aside,
    ChartViewModel.Lanes chart,
    ReaderProcess reading,
    Optional<Recognizer> recognizer,
    Function<Supplier<Window>, FolderChooser> folders,
    Function<Supplier<Window>, DocumentChooser> documents) {

  /// What recognizes words in pictures of pages, in nobody's way.
  ///
  /// @param reading opens documents in a process of its own that gives way to others
  /// @param lane waits for it
  record Recognizer(ReaderProcess reading, Work lane) {
    static Recognizer away() {
      return new Recognizer(ReaderProcess.recognizing(), Work.away());
    }

    void close() {
      reading.close();
      lane.close();
    }
  }

  static Wiring ofMachine() {
    Machine machine =
        Machine.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    return of(
            machine,
            new FileHeadPins(machine.pins()),
            InstantSource.system(),
            Work.away(),
            Work.away(),
            new ChartViewModel.Lanes(Work.away(), Work.away(), Work.away(), Work.away()))
        .recognizing(Recognizer.away());
  }

  static Wiring of(
      Machine machine,
      HeadPins pins,
      InstantSource clock,
      Work work,
      Work aside,
      ChartViewModel.Lanes chart) {
    PolicyShelf policies = PolicyShelf.of(machine.packs());
    Vault vault = Vaults.of(policies::find, pins);
    Doors doors = new Doors(vault, pins, machine, PolicyPacks.shipped(), PlanJson.example(), clock);
    return new Wiring(
        clock,
        policies,
        doors,
        machine.settings(),
        work,
        aside,
        chart,
        new ReaderProcess(),
        Optional.empty(),
        Folders::new,
        DocumentFiles::new);
  }

  /// The same, where scanned pages are recognized.
  Wiring recognizing(Recognizer with) {
    return with(Optional.of(with), folders, documents);
  }

  /// The same with another way to ask for folders than the system's own.
  Wiring asking(FolderChooser chooser) {
    return with(recognizer, _ -> chooser, documents);
  }

  /// The same with another way to ask for documents than the system's own.
  Wiring choosing(DocumentChooser chooser) {
    return with(recognizer, folders, _ -> chooser);
  }

  private Wiring with(
      Optional<Recognizer> recognizer,
      Function<Supplier<Window>, FolderChooser> folders,
      Function<Supplier<Window>, DocumentChooser> documents) {
    return new Wiring(
        clock,
        policies,
        doors,
        settings,
        work,
        aside,
        chart,
        reading,
        recognizer,
        folders,
        documents);
  }

  /// The policy for a case that is opened today.
  Policy forNewCase(ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return policies
        .inEffect(PolicyPacks.shipped().identity().id(), today)
        .orElseGet(PolicyPacks::shipped);
  }
}

package org.pumpreview.desktop.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.PackRef;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.OfficeEvent.PersonDisabled;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Role;
import org.pumpreview.review.Wording;
import org.pumpreview.store.OfficeResult;
import org.pumpreview.words.Words;

/// People and settings of the vault as the screen knows them, and the acts of an administrator.
///
/// Every act replies once: with nothing when it is on the disk, else with why it is not.
final class OfficeViewModel {
  /// Stands in for the reason that the person has yet to write.
  private static final String SOME_REASON = "-";

  /// Far above any policy's document, far below what would fill the memory.
  private static final int LARGEST_DOCUMENT = 50 * 1024 * 1024;

  /// A key and some certificates have a few kilobytes.
  private static final int LARGEST_AUTHORITY = 1024 * 1024;

  private static final Words WORDS = Words.of("settings");

  private final Workplace place;
  private final Work work;
  private final Consumer<Office> onOffice;
  private final ReadOnlyObjectWrapper<Office> office;

  /// @param onOffice gets the office after each act that changed it
  OfficeViewModel(Workplace place, Work work, Office office, Consumer<Office> onOffice) {
    this.place = place;
    this.work = work;
    this.onOffice = onOffice;
    this.office = new ReadOnlyObjectWrapper<>(office);
  }

  ReadOnlyObjectProperty<Office> officeProperty() {
    return office.getReadOnlyProperty();
  }

  Office office() {
    return office.get();
  }

  boolean isAdministrator() {
    return place.actor().is(Role.ADMINISTRATOR);
  }

  /// Why this person's account cannot be disabled; empty when that is open.
  Optional<String> whyNotDisable(Actor person) {
    return refusals(new PersonDisabled(person.userId(), SOME_REASON));
  }

  /// Why no settings can be recorded; empty when that is open.
  Optional<String> whyNotRecord() {
    return refusals(new OfficeEvent.PlanRecorded(office().plan()));
  }

  private Optional<String> refusals(OfficeEvent event) {
    return office().refusals(place.actor(), event).stream().findFirst().map(Wording::of);
  }

  /// Gives a person an account. The array is wiped.
  void onAdd(Actor newcomer, char[] passphrase, Consumer<Optional<String>> reply) {
    act(() -> place.session().certify(newcomer, passphrase, place.clock().instant()), reply);
  }

  void onDisable(String userId, String reason, Consumer<Optional<String>> reply) {
    act(() -> place.session().disable(userId, reason, place.clock().instant()), reply);
  }

  void onRecord(Plan plan, Consumer<Optional<String>> reply) {
    act(() -> place.session().recordPlan(plan, place.clock().instant()), reply);
  }

  /// Why the plan's own authority cannot certify this vault; empty when that is open.
  Optional<String> whyNotCertifyAuthority() {
    return refusals(new OfficeEvent.AuthorityCertified(List.of()));
  }

  /// Whether the plan's own authority has certified this vault.
  boolean isAuthorityCertified() {
    return !office().planAuthority().isEmpty();
  }

  /// Has the plan's own authority certify this vault. The array is wiped.
  ///
  /// @param file its key and certificates, PKCS#12
  void onCertifyAuthority(Path file, char[] passphrase, Consumer<Optional<String>> reply) {
    act(
        () ->
            place
                .session()
                .certifyAuthority(
                    start(file, LARGEST_AUTHORITY), passphrase, place.clock().instant()),
        reply);
  }

  private static byte[] start(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  /// Keeps the plan's own copy of a policy, so that it is read beside the work.
  void onAttach(PackRef policy, Path file, PdfCheck pdf, Consumer<Optional<String>> reply) {
    work.run(
        () -> attached(policy, file, pdf),
        result ->
            result.ifPresentOrElse(
                found -> onResult(found, reply),
                () -> reply.accept(Optional.of(WORDS.text("policy.attach.not-pdf")))),
        failure -> reply.accept(Optional.of(Failures.sentence(failure))));
  }

  private Optional<OfficeResult> attached(PackRef policy, Path file, PdfCheck pdf)
      throws Exception {
    byte[] content = start(file, LARGEST_DOCUMENT + 1);
    if (content.length > LARGEST_DOCUMENT || !pdf.isReadable(content)) {
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName());
    return Optional.of(
        place.session().attachPolicyDocument(policy, name, content, place.clock().instant()));
  }

  private void act(Callable<OfficeResult> act, Consumer<Optional<String>> reply) {
    work.run(
        act,
        result -> onResult(result, reply),
        failure -> reply.accept(Optional.of(Failures.sentence(failure))));
  }

  private void onResult(OfficeResult result, Consumer<Optional<String>> reply) {
    switch (result) {
      case OfficeResult.Recorded(Office after) -> {
        office.set(after);
        onOffice.accept(after);
        reply.accept(Optional.empty());
      }
      case OfficeResult.Refused(var reasons) ->
          reply.accept(
              Optional.of(reasons.stream().map(Wording::of).collect(Collectors.joining(" "))));
    }
  }
}

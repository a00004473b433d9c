package org.pumpreview.packs;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.PolicyIdentity;

/// All policies that can be worked with: the shipped one, and those whose packs lie in a folder.
/// Immutable: a pack that is dropped in later is seen by the next shelf.
public final class PolicyShelf {
  private static final Comparator<PolicyIdentity> BY_AGE =
      Comparator.comparing(PolicyIdentity::revised).thenComparing(PolicyIdentity::effective);

  private final Map<PackRef, Policy> policies = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private PolicyShelf() {
    add(PolicyPacks.shipped());
  }

  /// The shipped policy alone.
  public static PolicyShelf shipped() {
    return new PolicyShelf();
  }

  /// The shipped policy and every sound pack `*.json` of the folder, which need not be there. A
  /// pack with a fault is left out and its faults are kept.
  public static PolicyShelf of(Path folder) {
    var shelf = new PolicyShelf();
    if (Files.isDirectory(folder)) {
      shelf.readAll(folder);
    }
    return shelf;
  }

  /// Every policy that a case may begin under, the shipped one first, then by file name.
  public List<Policy> all() {
    return List.copyOf(policies.values());
  }

  /// What is wrong with the packs that were left out.
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /// The very pack under which a case is decided, be it one of an earlier version of the program.
  public Optional<Policy> find(PackRef ref) {
    return Stream.concat(policies.values().stream(), PolicyPacks.kept().stream())
        .filter(policy -> policy.ref().equals(ref))
        .findFirst();
  }

  /// What a new case may be decided under: of each policy the newest revision in effect on that
  /// day. Of two packs of one revision the later on the shelf stands for it, so that a corrected
  /// pack in the folder replaces the shipped one.
  public List<Policy> inEffect(LocalDate day) {
    var newest = new LinkedHashMap<String, Policy>();
    for (Policy policy : policies.values()) {
      if (!policy.identity().effective().isAfter(day)) {
        newest.merge(policy.identity().id(), policy, PolicyShelf::newer);
      }
    }
    return List.copyOf(newest.values());
  }

  /// Of [#inEffect(LocalDate)] the one with that policy number.
  public Optional<Policy> inEffect(String policyId, LocalDate day) {
    return inEffect(day).stream()
        .filter(policy -> policy.identity().id().equals(policyId))
        .findFirst();
  }

  private static Policy newer(Policy one, Policy later) {
    return BY_AGE.compare(one.identity(), later.identity()) > 0 ? one : later;
  }

  private void readAll(Path folder) {
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PolicyShelf::isPack)) {
      found.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      faults.add(Fault.of(PolicyPacks.nameOf(folder), "", Fault.Kind.UNREADABLE));
    }
    files.sort(Comparator.comparing(PolicyPacks::nameOf));
    for (Path file : files) {
      switch (PolicyPacks.read(file)) {
        case PackReading.Loaded(Policy policy) -> add(policy);
        case PackReading.Faulty(List<Fault> found) -> faults.addAll(found);
      }
    }
  }

  /// A schema may lie beside the packs for the sake of editors.
  private static boolean isPack(Path file) {
    String name = PolicyPacks.nameOf(file);
    return name.endsWith(".json") && !name.endsWith(".schema.json") && !name.startsWith(".");
  }

  private void add(Policy policy) {
    policies.put(policy.ref(), policy);
  }
}

package org.pumpreview.store;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.pumpreview.store.Flaw.Kind;
import org.pumpreview.store.Journal.Head;
import org.pumpreview.store.VaultException.Reason;

/// Looks at all of a vault: opens every sealed record, follows every chain, verifies every
/// signature, reads every document to its end. Runs on a connection of its own, on one unchanging
/// state, beside whoever works.
final class Check {
  private final OpenVault vault;
  private final Optional<Watch> watch;
  private final DoubleConsumer progress;
  private final Flaws flaws = new Flaws();
  private long done;
  private long whole;

  /// @param watch what this machine saw of the vault last; empty for a copy
  /// @param progress told the part that is done, from 0 to 1; may throw to end the check
  Check(OpenVault vault, Optional<Watch> watch, DoubleConsumer progress) {
    this.vault = vault;
    this.watch = watch;
    this.progress = progress;
  }

  CheckReport run() throws VaultException {
    return vault
        .database()
        .read(() -> {
          List<String> documents = vault.attachments().ids();
          long entries = vault.journal().rows();
          whole = 2 * entries + documents.size() + vault.recognized().pages();
          for (String fault : vault.database().integrityFaults()) {
            flaws.add(Kind.DATABASE, fault);
          }
          if (watch.isPresent() && watch.get().difference(vault.journal()).isPresent()) {
            flaws.add(Kind.OTHER_THAN_SEEN, "");
          }
          vaultChain();
          new PeopleCheck(vault, flaws).run();
          CaseCheck cases = new CaseCheck(vault, flaws, this::step);
          long checked = cases.run();
          documents(documents);
          documents.stream()
              .filter(id -> !cases.mayBeNamed(id))
              .forEach(id -> flaws.add(Kind.DOCUMENT_UNNAMED, id));
          recognized();
          return new CheckReport(flaws.all(), entries, checked, documents.size());
        });
  }

  private void vaultChain() throws VaultException {
    ChainEnd end = new ChainEnd(vault.keys().vaultGenesis());
    vault
        .journal()
        .each(row -> {
          if (row.n() != end.head.length() + 1) {
            flaws.add(Kind.ENTRIES_MISSING, row.n());
          } else if (!row.vaultPrev().equals(end.head.hash())
              || !row.isChained(vault.keys().data())) {
            flaws.add(Kind.VAULT_CHAIN_TORN, row.n());
          }
          end.head = new Head(row.n(), row.vaultHash());
          step();
        });
  }

  /// Where the chain was followed to.
  private static final class ChainEnd {
    private Head head;

    ChainEnd(Bytes genesis) {
      this.head = new Head(0, genesis);
    }
  }

  private void documents(List<String> ids) throws VaultException {
    for (String id : ids) {
      try {
        vault.attachments().readInto(id, OutputStream.nullOutputStream());
      } catch (VaultException e) {
        if (e.reason() == Reason.ATTACHMENT_MISSING) {
          flaws.add(Kind.DOCUMENT_MISSING, id);
        } else if (e.reason() == Reason.ATTACHMENT_DAMAGED) {
          flaws.add(Kind.DOCUMENT_CHANGED, id);
        } else {
          throw e;
        }
      }
      step();
    }
  }

  private void recognized() throws VaultException {
    Set<String> changed = new TreeSet<>();
    vault
        .recognized()
        .each((attachment, sound) -> {
          if (!sound) {
            changed.add(attachment);
          }
          step();
        });
    changed.forEach(attachment -> flaws.add(Kind.RECOGNIZED_CHANGED, attachment));
  }

  private void step() {
    done++;
    progress.accept(Math.min(1.0, (double) done / whole));
  }
}

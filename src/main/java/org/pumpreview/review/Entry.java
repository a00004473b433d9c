package org.pumpreview.review;

import java.time.Instant;
import java.util.Optional;

/// One event of the journal, as opened and checked by the vault.
///
/// @param seq place in the case, from 1
/// @param actor user id of the person who acted
/// @param hash the case's chain hash after this entry, lower-case hex
/// @param signer whose valid signature the event carries; empty when it carries none
public record Entry(
    long seq, Instant at, String actor, String hash, CaseEvent event, Optional<Signer> signer) {}

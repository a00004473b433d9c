package org.pumpreview.policy;

/// The exact pack a case is decided under: two packs of one revision differ by digest.
///
/// @param sha256 of the pack file's bytes, lower-case hex
public record PackRef(String policyId, String revision, String sha256) {}

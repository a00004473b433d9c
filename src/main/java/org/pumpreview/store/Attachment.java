package org.pumpreview.store;

/// A document in the vault.
///
/// @param id random; names the sealed file
/// @param sha256 of the content, lower-case hex
/// @param size of the content in bytes
public record Attachment(String id, String sha256, long size) {}

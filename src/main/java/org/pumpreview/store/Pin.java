package org.pumpreview.store;

import java.security.cert.X509Certificate;

/// What this machine last saw of a vault, kept outside the vault's folder.
///
/// @param folder where the vault lay
/// @param authority the certificate of the vault's authority, which letters are verified against
/// @param n how many events its journal had
/// @param hash the vault's chain hash after the last of them, lower-case hex
public record Pin(String vaultId, String folder, X509Certificate authority, long n, String hash) {}

package org.pumpreview.store;

import java.security.cert.X509Certificate;

/// A new vault, unlocked by its first administrator.
///
/// @param recoveryKey to be printed now: it is not kept anywhere
/// @param authority whose certificates the vault's letters are verified against
public record Founded(Session session, RecoveryKey recoveryKey, X509Certificate authority) {}

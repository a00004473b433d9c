package org.pumpreview.store;

import java.security.cert.X509Certificate;

/// What an opened vault is known by: its id, its authority and its data key.
record VaultKeys(String vaultId, X509Certificate authority, DataKey data) {

  /// Where the vault's chain begins: with the vault's own id and authority.
  Bytes vaultGenesis() {
    return new Bytes(
        data.mac(Canon.of("vault genesis 1").with(vaultId).with(Certificates.der(authority))));
  }

  /// Where a case's chain begins.
  Bytes caseGenesis(String caseId) {
    return new Bytes(data.mac(Canon.of("case genesis 1").with(vaultId).with(caseId)));
  }
}

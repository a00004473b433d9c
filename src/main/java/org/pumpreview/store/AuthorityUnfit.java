package org.pumpreview.store;

import org.pumpreview.words.Words;

/// A file of the plan's own certificate authority cannot certify this vault. Nothing was changed.
public final class AuthorityUnfit extends Exception {
  private static final long serialVersionUID = 1;

  private final Fault fault;

  /// What is wrong with the file.
  public enum Fault {
    NOT_PKCS12,
    WRONG_PASSPHRASE,
    /// It holds no key with its certificate.
    NO_KEY,
    /// The certificate is none of an authority.
    NOT_AN_AUTHORITY,
    /// The authority may certify nobody who certifies others.
    NOTHING_BELOW,
    /// The certificate is not valid yet, or no longer.
    NOT_IN_FORCE,
    /// Neither RSA of 2,048 bits or more, nor P-256 or P-384.
    OTHER_KEY,
    /// The certificates of the file do not lead from one to the next.
    BROKEN_CHAIN
  }

  AuthorityUnfit(Fault fault) {
    super(Words.of("store").of("authority", fault));
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /// What is wrong and what to do, for a person.
  public String sentence() {
    return Words.of("store").of("authority", fault);
  }
}

package org.pumpreview.letter;

/// A letter could not be signed with that person's key. Nothing was made of it.
public final class SigningFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  SigningFailed(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.pumpreview.review;

import java.util.Optional;

/// What somebody was told of.
public enum NoticeKind {
  DECISION,
  EXTENSION,
  INFORMATION_REQUEST,
  WITHDRAWAL;

  /// What a letter tells its addressees of.
  public static Optional<NoticeKind> of(LetterKind letter) {
    return Optional.of(
        switch (letter) {
          case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE -> DECISION;
          case INFORMATION_REQUEST -> INFORMATION_REQUEST;
          case EXTENSION -> EXTENSION;
          case WITHDRAWAL -> WITHDRAWAL;
        });
  }
}

package org.pumpreview.review;

import java.util.List;
import java.util.Optional;

/// What somebody was told of.
public enum NoticeKind {
  DECISION,
  EXTENSION,
  INFORMATION_REQUEST,
  WITHDRAWAL;

  /// What the case did that notices of this kind tell of, the oldest first.
  List<? extends CaseFile.Dated<?>> causes(CaseFile file) {
    return switch (this) {
      case DECISION -> file.all(CaseEvent.Determined.class);
      case EXTENSION -> file.all(CaseEvent.Extended.class);
      case INFORMATION_REQUEST -> file.all(CaseEvent.InformationRequested.class);
      case WITHDRAWAL -> file.all(CaseEvent.Withdrawn.class);
    };
  }

  /// What a letter tells its addressees of; a worksheet has none.
  public static Optional<NoticeKind> of(LetterKind letter) {
    return switch (letter) {
      case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE -> Optional.of(DECISION);
      case INFORMATION_REQUEST -> Optional.of(INFORMATION_REQUEST);
      case EXTENSION -> Optional.of(EXTENSION);
      case WITHDRAWAL -> Optional.of(WITHDRAWAL);
      case WORKSHEET -> Optional.empty();
    };
  }
}

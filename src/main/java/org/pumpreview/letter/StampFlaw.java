package org.pumpreview.letter;

/// What can be wrong with a time stamp.
enum StampFlaw {
  /// It was made for another signature.
  OTHER_LETTER,
  /// The server's signature does not hold, or it does not name the certificate.
  NOT_SIGNED,
  /// The certificate is not one for time stamps and nothing else, or its key is weak.
  NOT_FOR_STAMPS,
  /// It tells another time than the letter.
  OTHER_TIME,
  /// A certificate between the server's and the authority's could be written in another way, or is
  /// not needed to come to the authority.
  LOOSE_CHAIN,
  /// No trusted authority certified the server.
  STRANGER,
  /// A trusted authority certified the server, but the certificate was not valid then.
  NOT_VALID_THEN
}

package org.pumpreview.desktop.letter;

/// One thing about a letter that was looked at.
///
/// @param title what is to hold, in a few words
/// @param detail what it rests on
record Check(State state, String title, String detail) {
  enum State {
    HOLDS,
    /// A person has to look before signing.
    LOOK,
    FAILS
  }
}

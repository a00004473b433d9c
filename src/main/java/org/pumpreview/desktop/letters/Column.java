package org.pumpreview.desktop.letters;

import org.pumpreview.desktop.kit.Columns;

/// The columns of the register.
enum Column implements Columns.Column {
  LETTER(12.8, 0, 1),
  MEMBER(9.2, 0, 2),
  SIGNED(9.4, 2, 1),
  SENT(9.8, 0, 0),
  CORRECTION(13.6, 3, 0),
  DIGEST(7.2, 4, 0);

  private final double least;
  private final int rank;
  private final int grows;

  Column(double least, int rank, int grows) {
    this.least = least;
    this.rank = rank;
    this.grows = grows;
  }

  @Override
  public Columns.Room room() {
    return new Columns.Room(least, rank, grows);
  }
}

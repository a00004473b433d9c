package org.pumpreview.desktop.worklist;

import org.pumpreview.desktop.kit.Columns;

/// The columns of the worklist.
enum Column implements Columns.Column {
  NUMBER(6.8, 0, 0),
  MEMBER(9.2, 0, 1),
  ROUTE(9.4, 1, 1),
  CODES(4.5, 3, 0),
  RECEIVED(5.8, 4, 0),
  DUE(12.6, 0, 0),
  STATUS(11.2, 0, 1),
  HOLDER(3.8, 2, 0);

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

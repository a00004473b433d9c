package org.pumpreview.desktop.worklist;

/// The columns of the worklist.
enum Column {
  NUMBER(8, true),
  MEMBER(10.2, true),
  ROUTE(9, false),
  CODES(5.8, false),
  RECEIVED(5.5, false),
  DUE(12, true),
  STATUS(12.5, true),
  HOLDER(4.2, false);

  /// In em.
  private final double width;

  /// Whether a narrow window shows it.
  private final boolean essential;

  Column(double width, boolean essential) {
    this.width = width;
    this.essential = essential;
  }

  double width() {
    return width;
  }

  boolean essential() {
    return essential;
  }
}

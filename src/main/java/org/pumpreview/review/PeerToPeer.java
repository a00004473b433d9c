package org.pumpreview.review;

/// The steps of a talk between physicians.
public enum PeerToPeer {
  OFFERED,
  REQUESTED,
  ATTEMPTED,
  HELD
}

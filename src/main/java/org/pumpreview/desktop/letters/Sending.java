package org.pumpreview.desktop.letters;

import java.time.Instant;
import java.util.Set;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Channel;

/// How letters left.
///
/// @param whom for whom, as far as it is for them and had not reached them
public record Sending(Channel channel, Set<Addressee> whom, Instant at) {
  public Sending {
    whom = Set.copyOf(whom);
  }
}

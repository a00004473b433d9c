package org.pumpreview.review;

import java.time.Instant;

/// A place in the record that speaks to one item.
///
/// @param page as the document numbers it; may be a range or a list
public record Evidence(
    String id,
    String paragraph,
    String document,
    String page,
    String quote,
    String by,
    Instant at) {}

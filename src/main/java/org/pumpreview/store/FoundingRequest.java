package org.pumpreview.store;

import org.pumpreview.review.Actor;
import org.pumpreview.review.Plan;

/// What a new vault begins with.
///
/// @param practice whether its cases are made up and its letters decide nothing
/// @param administrator the first person, who can add the others
public record FoundingRequest(boolean practice, Plan plan, Actor administrator) {}

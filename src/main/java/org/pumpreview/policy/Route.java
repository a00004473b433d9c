package org.pumpreview.policy;

/// The way through the policy that a reviewer chose.
public record Route(RequestKind request, Pathway pathway) {}

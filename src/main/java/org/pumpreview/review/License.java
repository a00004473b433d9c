package org.pumpreview.review;

/// A professional license.
///
/// @param state two letters, for example `LA`
public record License(String number, String state) {}

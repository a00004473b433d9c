package org.pumpreview.policy;

/// Another policy that decides what this one does not.
///
/// @param policyId for example `LA.PHAR.149`
/// @param subject what it decides, in a few words
public record Referral(String policyId, String subject) {}

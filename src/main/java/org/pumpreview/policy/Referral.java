package org.pumpreview.policy;

import java.util.Optional;

/// Another policy that decides what this one does not.
///
/// @param policyId for example `LA.PHAR.149`
/// @param subject what it decides, in a few words
/// @param drug the kind of drug that by itself suggests it, for example `baclofen`
public record Referral(String policyId, String subject, Optional<String> drug) {}

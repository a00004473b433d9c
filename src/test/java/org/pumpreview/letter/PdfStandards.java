package org.pumpreview.letter;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Other people's validators, asked about a letter.
final class PdfStandards {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfStandards() {}

  /// What breaks PDF/A-3a or PDF/UA-1, one line a broken rule; empty when the file conforms.
  static List<String> faults(byte[] pdf) {
    var faults = new TreeSet<String>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        for (var assertion : validator.validate(parser).getTestAssertions()) {
          faults.add(
              flavour
                  + " "
                  + assertion.getRuleId().getClause()
                  + ": "
                  + assertion.getMessage()
                  + " at "
                  + assertion.getLocation().getContext());
        }
      } catch (IOException
          | EncryptedPdfException
          | ModelParsingException
          | ValidationException e) {
        throw new IllegalStateException(e);
      }
    }
    return List.copyOf(faults);
  }

  /// What the EU's Digital Signature Service says of the file's only signature, for example
  /// `PAdES-BASELINE-B TOTAL_PASSED`.
  static String signature(byte[] pdf, X509Certificate... anchors) {
    var trusted = new CommonTrustedCertificateSource();
    for (X509Certificate anchor : anchors) {
      trusted.addCertificate(new CertificateToken(anchor));
    }
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    SimpleReport report = validator.validateDocument().getSimpleReport();
    if (report.getSignaturesCount() != 1) {
      return report.getSignaturesCount() + " signatures";
    }
    String id = report.getFirstSignatureId();
    return report.getSignatureFormat(id) + " " + report.getIndication(id);
  }
}

package org.pumpreview.build.broken.desktop.worklist;

import org.apache.pdfbox.pdmodel.PDDocument;

public record SeesPdf(PDDocument seen) {}

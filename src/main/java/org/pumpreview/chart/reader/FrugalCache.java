package org.pumpreview.chart.reader;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/// Keeps fonts from page to page, and no pictures: they are large, and each is on one page.
final class FrugalCache extends DefaultResourceCache {
  @Override
  public void put(COSObject indirect, PDXObject object) {
    // Pages keep their own pictures.
  }
}

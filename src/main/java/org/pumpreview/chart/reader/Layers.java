package org.pumpreview.chart.reader;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/// Which parts of a page belong to a layer that is off, so that they are not drawn. Decides as the
/// drawing of the page does, and counts the marks of a page's contents as it comes to them.
final class Layers {
  private final @Nullable PDOptionalContentProperties properties;
  private final IdentityHashMap<COSDictionary, Boolean> known = new IdentityHashMap<>();

  /// Marks that were begun since the one that hides, with it.
  private int hidden;

  Layers(PDDocument document) {
    this.properties = document.getDocumentCatalog().getOCProperties();
  }

  /// @param layer what the mark says of what follows
  void begin(@Nullable COSDictionary layer) {
    if (hidden > 0 || isHidden(layer)) {
      hidden++;
    }
  }

  void end() {
    hidden = Math.max(0, hidden - 1);
  }

  /// Whether what comes now is not drawn.
  boolean isHidden() {
    return hidden > 0;
  }

  /// Whether what belongs to a layer is not drawn.
  boolean isHidden(@Nullable COSDictionary layer) {
    return layer != null && isHidden(PDPropertyList.create(layer));
  }

  boolean isHidden(@Nullable PDPropertyList layer) {
    return switch (layer) {
      case PDOptionalContentGroup group -> isOff(group);
      case PDOptionalContentMembershipDictionary several -> isHidden(several);
      case null, default -> false;
    };
  }

  private boolean isOff(PDOptionalContentGroup group) {
    Boolean before = known.get(group.getCOSObject());
    if (before == null) {
      before = computeOff(group);
      known.put(group.getCOSObject(), before);
    }
    return before;
  }

  private boolean computeOff(PDOptionalContentGroup group) {
    var own = group.getRenderState(RenderDestination.EXPORT);
    return own == null
        ? properties != null && !properties.isGroupEnabled(group)
        : own == PDOptionalContentGroup.RenderState.OFF;
  }

  private boolean isHidden(PDOptionalContentMembershipDictionary several) {
    COSArray expression = several.getCOSObject().getCOSArray(COSName.VE);
    if (expression != null && expression.size() > 0) {
      return !holds(expression);
    }
    List<Boolean> off = several.getOCGs().stream().map(this::isHidden).toList();
    if (off.isEmpty()) {
      return false;
    }
    COSName policy = several.getVisibilityPolicy();
    if (COSName.ALL_ON.equals(policy)) {
      return off.contains(true);
    } else if (COSName.ALL_OFF.equals(policy)) {
      return off.contains(false);
    } else if (COSName.ANY_OFF.equals(policy)) {
      return !off.contains(true);
    }
    return !off.contains(false);
  }

  /// Whether an expression over layers lets its contents be drawn. One that nobody understands
  /// does.
  private boolean holds(COSArray expression) {
    String what = String.valueOf(expression.getName(0));
    var shown =
        IntStream.range(1, expression.size())
            .mapToObj(expression::getObject)
            .filter(part -> part instanceof COSArray || part instanceof COSDictionary);
    return switch (what) {
      case "And" -> shown.allMatch(this::isShown);
      case "Or" -> shown.anyMatch(this::isShown);
      case "Not" -> expression.size() != 2 || shown.noneMatch(this::isShown);
      default -> true;
    };
  }

  private boolean isShown(COSBase part) {
    return part instanceof COSArray expression
        ? expression.size() == 0 || holds(expression)
        : !isHidden((COSDictionary) part);
  }
}

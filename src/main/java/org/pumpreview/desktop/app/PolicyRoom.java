package org.pumpreview.desktop.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.pumpreview.chart.PageLine;
import org.pumpreview.chart.PageSheets;
import org.pumpreview.chart.ParagraphFinder;
import org.pumpreview.desktop.policy.PolicyBook;
import org.pumpreview.policy.PackRef;
import org.pumpreview.review.PolicyDocument;

/// The plan's copy of a policy, out of the vault.
final class PolicyRoom implements PolicyBook {
  private final Sitting sitting;
  private final PackRef policy;

  PolicyRoom(Sitting sitting, PackRef policy) {
    this.sitting = sitting;
    this.policy = policy;
  }

  @Override
  public Optional<Pages> open() throws Exception {
    Optional<PolicyDocument> document = sitting.office().get().document(policy);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    byte[] file = sitting.session().readAttachment(document.get().attachment());
    return Optional.of(new Opened(document.get().name(), new PageSheets(file)));
  }

  private static final class Opened implements Pages {
    private final String name;
    private final PageSheets sheets;
    private final List<PageLine> lines;

    Opened(String name, PageSheets sheets) throws IOException {
      this.name = name;
      this.sheets = sheets;
      this.lines = sheets.lines();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int count() {
      return sheets.count();
    }

    @Override
    public Image draw(int page, double scale) throws Exception {
      return Drawing.image(sheets.draw(page, scale));
    }

    @Override
    public Optional<Spot> find(String paragraph) {
      return ParagraphFinder.find(lines, paragraph)
          .map(found -> new Spot(found.line().page(), found.line().top(), found.whole()));
    }
  }
}

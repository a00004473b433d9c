package org.pumpreview.casework;

import java.util.List;
import java.util.Objects;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.review.Document;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// What became of a document that was offered. Only of one that is in the case anything was kept.
public sealed interface Attached {
  Offered offered();

  /// What to tell about it, in a sentence or two.
  String sentence();

  /// It is in the case.
  record Done(Offered offered, Document document) implements Attached {
    @Override
    public String sentence() {
      return Texts.WORDS.text("attached.done", document.title(), document.pages());
    }
  }

  /// The case has the same content already, as this document. [Offered#meant] attaches it again.
  record Repeated(Offered offered, Document earlier) implements Attached {
    @Override
    public String sentence() {
      return Texts.WORDS.text("attached.repeated", earlier.title());
    }
  }

  /// Its end is missing. [Offered#asItIs] attaches what is there of it.
  ///
  /// @param pages how many are there
  record CutShort(Offered offered, int pages) implements Attached {
    @Override
    public String sentence() {
      return Texts.WORDS.text("attached.cut-short", pages);
    }
  }

  /// It cannot be read. Where a password is asked, [Offered#with(org.pumpreview.review.Password)]
  /// tries again.
  record Unreadable(Offered offered, ChartRefused.Reason reason) implements Attached {
    @Override
    public String sentence() {
      return new ChartRefused(reason).sentence();
    }
  }

  /// The vault failed, after it had taken others. It can be tried again.
  record Unkept(Offered offered, VaultException cause) implements Attached {
    @Override
    public String sentence() {
      return Objects.requireNonNullElse(cause.getMessage(), "");
    }
  }

  /// The rules do not let it in.
  record Refused(Offered offered, List<Refusal> reasons) implements Attached {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String sentence() {
      return String.join(" ", reasons.stream().limit(1).map(Wording::of).toList());
    }
  }

  /// The file could not be had where it lies.
  record OutOfReach(Offered offered) implements Attached {
    @Override
    public String sentence() {
      return Texts.WORDS.text("attached.out-of-reach");
    }
  }

  /// This computer could not read it just now, or not read back what it had sealed.
  record Failed(Offered offered) implements Attached {
    @Override
    public String sentence() {
      return Texts.WORDS.text("attached.failed");
    }
  }

  /// Nobody wanted it any more.
  record Cancelled(Offered offered) implements Attached {
    @Override
    public String sentence() {
      return Texts.WORDS.text("attached.cancelled");
    }
  }

  /// The words of all of them.
  final class Texts {
    private static final Words WORDS = Words.of("casework");

    private Texts() {}
  }
}

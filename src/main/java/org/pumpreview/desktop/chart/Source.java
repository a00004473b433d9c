package org.pumpreview.desktop.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pumpreview.casework.Offered;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.DocumentType;

/// Where a document that is to be attached comes from.
sealed interface Source {
  /// The name of the file that it comes as.
  String name();

  /// What it is called as long as nobody says otherwise.
  String title();

  /// What it most likely is, and how it came.
  DocumentType type();

  Channel channel();

  /// What is offered.
  ///
  /// @throws IOException when it cannot be looked at
  Offered offered(Description description) throws IOException;

  /// A file of this computer.
  record OfFile(Path file) implements Source {
    @Override
    public String name() {
      return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }

    /// What the file's name says without its ending.
    @Override
    public String title() {
      String bare = name().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replace('_', ' ').strip();
      return bare.length() <= Description.LONGEST_TITLE
          ? bare
          : bare.substring(0, Description.LONGEST_TITLE).strip();
    }

    @Override
    public DocumentType type() {
      return DocumentType.FAX_PACKET;
    }

    @Override
    public Channel channel() {
      return Channel.FAX;
    }

    @Override
    public Offered offered(Description description) throws IOException {
      return Offered.of(file, description);
    }
  }

  /// A picture that was pasted: as a rule of a window, in which a provider's portal was open.
  record OfPicture(String name, String title, PastedPicture png) implements Source {
    @Override
    public DocumentType type() {
      return DocumentType.OTHER;
    }

    @Override
    public Channel channel() {
      return Channel.PORTAL;
    }

    @Override
    public Offered offered(Description description) {
      return new Offered(name, png, description, Optional.empty(), false, false);
    }
  }
}

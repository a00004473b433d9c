package org.pumpreview.desktop.chart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javafx.scene.image.Image;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.desktop.kit.Snapshot;

/// A picture out of the clipboard as a PNG file, which lies in memory only.
final class PastedPicture implements ChartReading.Content {
  private final byte[] png;

  private PastedPicture(byte[] png) {
    this.png = png;
  }

  /// Takes a moment for a picture as large as a screen.
  static PastedPicture of(Image picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Snapshot.write(picture, bytes);
    return new PastedPicture(bytes.toByteArray());
  }

  @Override
  public InputStream read() {
    return new ByteArrayInputStream(png);
  }

  @Override
  public long size() {
    return png.length;
  }
}

package org.pumpreview.desktop.app;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.pumpreview.chart.Picture;

/// Pages of documents as pictures for the window.
final class Drawing {
  private Drawing() {}

  static Image image(Picture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            picture.argb(),
            0,
            picture.width());
    return image;
  }
}

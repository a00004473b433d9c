package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  @TempDir Path folder;

  @Test
  void everyPixelIsReadBackAsItWas() throws IOException {
    var image = new WritableImage(3, 2);
    Color[] colours = {Color.RED, Color.LIME, Color.BLUE, Color.WHITE, Color.BLACK, Color.GRAY};
    for (int i = 0; i < colours.length; i++) {
      image.getPixelWriter().setColor(i % 3, i / 3, colours[i]);
    }
    var bytes = new ByteArrayOutputStream();
    Snapshot.write(image, bytes);

    var read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(3, read.getWidth());
    assertEquals(2, read.getHeight());
    for (int i = 0; i < colours.length; i++) {
      assertEquals(image.getPixelReader().getArgb(i % 3, i / 3), read.getRGB(i % 3, i / 3));
    }
  }

  @Test
  void whatLetsThroughLiesOnWhite() throws IOException {
    var image = new WritableImage(2, 1);
    image.getPixelWriter().setArgb(0, 0, 0);
    image.getPixelWriter().setArgb(1, 0, 0x80000000);
    var bytes = new ByteArrayOutputStream();
    Snapshot.write(image, bytes);

    var read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(0xFFFFFFFF, read.getRGB(0, 0));
    assertEquals(0xFF7F7F7F, read.getRGB(1, 0));
  }

  @Test
  void aSceneIsSavedInItsOwnSize() throws IOException {
    var file = folder.resolve("made").resolve("screen.png");
    try (var screen = Screens.show(Region::new, 320, 200, Appearance.STANDARD)) {
      Screens.runFx(() -> {
        try {
          Snapshot.save(screen.scene(), file);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      });
    }
    var read = ImageIO.read(Files.newInputStream(file));
    assertEquals(320, read.getWidth());
    assertEquals(200, read.getHeight());
  }
}

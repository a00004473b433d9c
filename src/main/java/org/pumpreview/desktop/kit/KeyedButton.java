package org.pumpreview.desktop.kit;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ButtonSkin;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// A button with an icon, a word and, at its far end, the key that does the same.
public class KeyedButton extends Button {
  private @Nullable Node end;

  public KeyedButton(String word) {
    super(word);
  }

  public KeyedButton(String word, Ikon icon) {
    super(word, new Icon(icon));
  }

  /// The blue button: at most one on a screen.
  public KeyedButton primary() {
    getStyleClass().add("primary");
    return this;
  }

  /// A button without a face of its own, for the second rank.
  public KeyedButton quiet() {
    getStyleClass().add("plain");
    return this;
  }

  public KeyedButton small() {
    getStyleClass().add("small");
    return this;
  }

  public KeyedButton key(String key) {
    setEnd(new KeyHint(key));
    setAccessibleHelp(key);
    return this;
  }

  public KeyedButton onPress(Runnable act) {
    setOnAction(_ -> act.run());
    return this;
  }

  final @Nullable Node end() {
    return end;
  }

  final void setEnd(@Nullable Node newEnd) {
    end = newEnd;
    if (getSkin() instanceof EndSkin skin) {
      skin.updateChildren();
      requestLayout();
    }
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new EndSkin(this);
  }

  /// The usual skin with one more child, kept at the far end.
  private static final class EndSkin extends ButtonSkin {
    private final KeyedButton button;

    EndSkin(KeyedButton button) {
      super(button);
      this.button = button;
      updateChildren();
    }

    @Override
    protected void updateChildren() {
      super.updateChildren();
      // The skin above calls this from its constructor, before our field is set.
      if (getSkinnable() instanceof KeyedButton owner && owner.end() != null) {
        getChildren().add(owner.end());
      }
    }

    @Override
    protected double computePrefWidth(
        double height, double top, double right, double bottom, double left) {
      return super.computePrefWidth(height, top, right, bottom, left) + endWidth();
    }

    @Override
    protected double computeMinWidth(
        double height, double top, double right, double bottom, double left) {
      return super.computeMinWidth(height, top, right, bottom, left) + endWidth();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
      super.layoutChildren(x, y, width - endWidth(), height);
      var node = button.end();
      if (node != null) {
        var own = node.prefWidth(-1);
        layoutInArea(node, x + width - own, y, own, height, 0, HPos.RIGHT, VPos.CENTER);
      }
    }

    private double endWidth() {
      var node = button == null ? null : button.end();
      return node == null ? 0 : node.prefWidth(-1) + button.getGraphicTextGap();
    }
  }
}

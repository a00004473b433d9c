package org.pumpreview.chart.reader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.chart.Word;
import org.pumpreview.review.PageArea;

/// How the two ends of the pipe write down what they say. The program trusts no number that comes
/// out of the process: whoever took that over with a document writes what he likes.
final class Wire {
  /// What the program asks.
  enum Request {
    /// Takes a document in: password or none, size, bytes. Answered by form, whether it is whole,
    /// and sizes.
    OPEN,
    /// Draws a page: number, px for each point. Answered by a picture.
    DRAW,
    /// Reads the words of a page: number. Answered by a text.
    TEXT,
    /// Recognizes the words in the picture of a page: number. Answered by a text.
    RECOGNIZE
  }

  /// What precedes an answer.
  static final int READY = 'R';

  static final int DONE = 0;
  static final int REFUSED = 1;

  private Wire() {}

  /// The document did not keep to the protocol, or rather the process that read it.
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1;

    Broken(String message) {
      super(message);
    }
  }

  static void write(DataOutputStream out, Enum<?> choice) throws IOException {
    out.writeUTF(choice.name());
  }

  static <E extends Enum<E>> E read(DataInputStream in, Class<E> choices) throws IOException {
    String name = in.readUTF();
    try {
      return Enum.valueOf(choices, name);
    } catch (IllegalArgumentException e) {
      throw new Broken("no such " + choices.getSimpleName());
    }
  }

  static void writeSizes(DataOutputStream out, List<PageSize> sizes) throws IOException {
    out.writeInt(sizes.size());
    for (PageSize size : sizes) {
      out.writeFloat((float) size.width());
      out.writeFloat((float) size.height());
    }
  }

  static List<PageSize> readSizes(DataInputStream in) throws IOException {
    int count = within(in.readInt(), Bounds.MOST_PAGES);
    var sizes = new ArrayList<PageSize>(count);
    for (int i = 0; i < count; i++) {
      sizes.add(new PageSize(readEdge(in), readEdge(in)));
    }
    return List.copyOf(sizes);
  }

  static void writeText(DataOutputStream out, PageText text) throws IOException {
    write(out, text.origin());
    out.writeFloat((float) text.confidence());
    List<Word> words =
        text.words().stream()
            .map(word -> new Word(Spelling.clean(word.text()), word.area(), word.line()))
            .filter(word -> !word.text().isEmpty())
            .toList();
    out.writeInt(words.size());
    for (Word word : words) {
      out.writeUTF(word.text());
      out.writeFloat((float) word.area().left());
      out.writeFloat((float) word.area().top());
      out.writeFloat((float) word.area().width());
      out.writeFloat((float) word.area().height());
      out.writeInt(word.line());
    }
  }

  static PageText readText(DataInputStream in) throws IOException {
    var origin = read(in, PageText.Origin.class);
    double confidence = Math.clamp(readLength(in), 0, 100);
    int count = within(in.readInt(), Bounds.MOST_WORDS);
    var words = new ArrayList<Word>(count);
    int letters = 0;
    for (int i = 0; i < count; i++) {
      String text = in.readUTF();
      letters = within(letters + text.length(), Bounds.MOST_LETTERS);
      if (!Spelling.isWord(text)) {
        throw new Broken("a word that is none");
      }
      var area = new PageArea(readLength(in), readLength(in), readLength(in), readLength(in));
      words.add(new Word(text, area, within(in.readInt(), Bounds.MOST_WORDS)));
    }
    return new PageText(words, origin, confidence);
  }

  static void writePicture(DataOutputStream out, Picture picture) throws IOException {
    out.writeInt(picture.width());
    out.writeInt(picture.height());
    out.writeByte(picture.channels());
    out.write(picture.samples());
  }

  static Picture readPicture(DataInputStream in) throws IOException {
    int width = within(in.readInt(), Bounds.LARGEST_DRAWING);
    int height = within(in.readInt(), Bounds.LARGEST_DRAWING);
    if (width == 0 || height == 0 || (long) width * height > Bounds.LARGEST_DRAWING) {
      throw new Broken("a picture of " + width + " by " + height);
    }
    int channels = in.readUnsignedByte() == Picture.GRAY ? Picture.GRAY : Picture.COLORED;
    byte[] samples = new byte[width * height * channels];
    in.readFully(samples);
    return new Picture(width, height, samples);
  }

  private static double readEdge(DataInputStream in) throws IOException {
    double edge = readLength(in);
    if (edge < 1) {
      throw new Broken("an edge of " + edge);
    }
    return edge;
  }

  private static double readLength(DataInputStream in) throws IOException {
    float length = in.readFloat();
    if (!(Math.abs(length) <= 2 * Bounds.LONGEST_EDGE)) {
      throw new Broken("a length of " + length);
    }
    return length;
  }

  private static int within(int number, int most) throws Broken {
    if (number < 0 || number > most) {
      throw new Broken(number + " is not in 0 to " + most);
    }
    return number;
  }
}

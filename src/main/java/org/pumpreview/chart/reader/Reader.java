package org.pumpreview.chart.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.recognition.Recognizer;

/// The process that reads one document. It is started with its heap bounded, and ends when the pipe
/// to the program does.
public final class Reader {
  private static final int PIPE = 64 * 1024;
  private static final double POINTS = 72;

  private final DataInputStream in;
  private final DataOutputStream out;
  private @Nullable Sheets sheets;

  /// Made when the first page is to be recognized.
  private @Nullable Recognizer recognizer;

  private Reader(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// Takes no arguments: all that it reads comes through the pipe.
  public static void main(String[] arguments) throws InterruptedException {
    CoreDump.forbid();
    var out = new FileOutputStream(FileDescriptor.out);
    // What a library prints must not come between the answers.
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    ImageIO.setUseCache(false);
    FontMappers.set(new ShippedFonts());

    var in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), PIPE));
    var reader = new Reader(in, new DataOutputStream(new BufferedOutputStream(out, PIPE)));
    // The main thread alone waits at the pipe, so that the end of the program is noticed while a
    // page is drawn.
    BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().name("reading").start(() -> reader.work(tasks));
    try {
      reader.listen(tasks);
    } catch (IOException e) {
      // The program has ended, or wants this process to.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  /// What was asked for, with all that belongs to it taken from the pipe.
  private interface Task {
    void answer() throws IOException, ChartRefused;
  }

  private void listen(BlockingQueue<Task> tasks) throws IOException, InterruptedException {
    tasks.put(this::greet);
    while (true) {
      tasks.put(
          switch (Wire.read(in, Wire.Request.class)) {
            case OPEN -> {
              String password = in.readUTF();
              var bytes = Bytes.readFrom(in);
              yield () ->
                  open(bytes, password.isEmpty() ? Optional.empty() : Optional.of(password));
            }
            case DRAW -> {
              int page = in.readInt();
              double scale = in.readDouble();
              yield () -> draw(page, scale);
            }
            case TEXT -> {
              int page = in.readInt();
              yield () -> text(page);
            }
            case RECOGNIZE -> {
              int page = in.readInt();
              yield () -> recognize(page);
            }
          });
    }
  }

  private void work(BlockingQueue<Task> tasks) {
    try {
      while (true) {
        Task task = tasks.take();
        try {
          task.answer();
        } catch (ChartRefused refused) {
          refuse(refused.reason());
        } catch (StackOverflowError | RuntimeException e) {
          // What no honest document does to a library.
          refuse(Reason.DAMAGED);
        }
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(0);
    } catch (OutOfMemoryError e) {
      // Of those that a library throws by itself, which the machine does not see.
      Runtime.getRuntime().halt(Watch.OUT_OF_MEMORY);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  private void refuse(Reason reason) throws IOException {
    out.writeByte(Wire.REFUSED);
    Wire.write(out, reason);
  }

  private void greet() throws IOException, ChartRefused {
    WarmUp.run();
    out.writeByte(Wire.READY);
  }

  private void open(Bytes bytes, Optional<String> password) throws IOException, ChartRefused {
    Sheets last = sheets;
    sheets = null;
    if (last != null) {
      last.close();
    }
    boolean done = false;
    try {
      sheets = Sheets.open(bytes, password);
      done = true;
    } finally {
      if (!done) {
        bytes.close();
      }
    }
    out.writeByte(Wire.DONE);
    Wire.write(out, sheets.form());
    out.writeBoolean(sheets.isWhole());
    Wire.writeSizes(out, sheets.sizes());
  }

  private void draw(int page, double scale) throws IOException, ChartRefused {
    var picture = opened().draw(page, scale);
    out.writeByte(Wire.DONE);
    Wire.writePicture(out, picture);
  }

  private void text(int page) throws IOException, ChartRefused {
    var text = opened().text(page);
    out.writeByte(Wire.DONE);
    Wire.writeText(out, text);
  }

  private void recognize(int page) throws IOException, ChartRefused {
    var picture = opened().draw(page, Recognizer.DPI / POINTS);
    // Smaller than asked for, where the page is larger than paper.
    double scale = picture.width() / opened().sizes().get(page - 1).width();
    var text = recognizer().recognize(picture, scale);
    out.writeByte(Wire.DONE);
    Wire.writeText(out, text);
  }

  private Recognizer recognizer() throws ChartRefused {
    Recognizer present = recognizer;
    if (present == null) {
      present = new Recognizer();
      recognizer = present;
    }
    return present;
  }

  private Sheets opened() throws EOFException {
    if (sheets == null) {
      throw new EOFException("asked for a page without a document");
    }
    return sheets;
  }
}

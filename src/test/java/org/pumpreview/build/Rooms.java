package org.pumpreview.build;

import java.util.ArrayList;
import java.util.List;

/// The rooms of the program and what each may see, as `docs/architecture.md` tells them.
final class Rooms {
  private static final String[] ALWAYS = {"java..", "javax..", "org.jspecify.annotations"};
  private static final String[] JSON = {
    "tools.jackson..", "com.fasterxml.jackson.annotation..", "com.networknt.."
  };
  private static final String[] CRYPTOGRAPHY = {"org.bouncycastle.."};
  private static final String[] PDF = {
    "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox.."
  };
  private static final String[] PAGE = {
    "com.openhtmltopdf..", "com.samskivert.mustache..", "org.w3c.dom..", "org.xml.sax.."
  };
  private static final String[] CODE = {"com.google.zxing.."};
  private static final String[] RECOGNITION = {"org.bytedeco.."};
  private static final String[] WINDOW = {
    "javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."
  };

  /// A room: a package below the root with what it holds, what it may see, and why no more.
  ///
  /// @param rooms the other rooms it may see
  /// @param libraries the packages from outside it may see, beside the JDK and the null annotations
  record Room(String name, List<String> rooms, List<String> libraries, String because) {}

  static final List<Room> ALL =
      List.of(
          room(
              "policy",
              List.of(),
              "what a policy says does not depend on how it is stored, read or shown"),
          room(
              "packs",
              List.of("policy", "words"),
              "a pack is checked against nothing but its own schema and the policy it states",
              JSON),
          room("words", List.of(), "texts are looked up without knowing what they are about"),
          room(
              "review",
              List.of("policy", "words"),
              "who may do what must be the same on the screen, in the vault and on the command"
                  + " line"),
          room(
              "store",
              List.of("policy", "review", "words"),
              "the vault keeps and guards a case and makes nothing of it",
              JSON,
              CRYPTOGRAPHY,
              new String[] {"org.sqlite.."}),
          room(
              "letter",
              List.of("policy", "review", "words"),
              "a letter is made from the case handed in, wherever that case is kept",
              JSON,
              CRYPTOGRAPHY,
              PDF,
              PAGE,
              CODE),
          room(
              "chart",
              List.of("review", "words"),
              "how a document is shown does not depend on whose it is or where it is kept",
              PDF,
              RECOGNITION),
          room(
              "casework",
              List.of("policy", "packs", "words", "review", "store", "letter", "chart"),
              "what the window and the command line both do to a case is done once",
              JSON),
          room(
              "command",
              List.of("policy", "packs", "words", "review", "store", "letter", "chart", "casework"),
              "the command line works on machines that have no display",
              JSON,
              CRYPTOGRAPHY,
              PDF,
              new String[] {"picocli.."}),
          room(
              "desktop",
              List.of("policy", "packs", "words", "review", "store", "letter", "chart", "casework"),
              "the window shows and asks; what it reads and writes lies in the rooms below",
              WINDOW));

  private static Room room(String name, List<String> rooms, String because, String[]... libraries) {
    var all = new ArrayList<>(List.of(ALWAYS));
    for (String[] library : libraries) {
      all.addAll(List.of(library));
    }
    return new Room(name, rooms, all, because);
  }

  private Rooms() {}
}

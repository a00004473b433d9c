package org.pumpreview.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Node;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;

/// The shipped pack has every paragraph of the policy's criteria once, and nothing else.
class PolicyOutlineTest {
  private final Policy policy = PolicyPacks.shipped();

  @Test
  void theKeptOutlineIsThatOfThePolicysText() throws IOException {
    assertEquals(
        List.copyOf(PolicyOutline.of(Files.readString(source())).entrySet()),
        List.copyOf(PolicyOutline.kept().entrySet()));
  }

  @Test
  void thePackNamesTheTextItRestates() throws IOException {
    assertEquals(
        PolicyPacks.sha256(Files.readAllBytes(source())), policy.identity().sourceSha256());
  }

  @Test
  void everyParagraphStandsInThePackOnceAndInOrder() throws IOException {
    var paragraphs = new ArrayList<String>();
    collect(policy.root(RequestKind.TRIAL), paragraphs);
    collect(policy.root(RequestKind.IMPLANT), paragraphs);
    paragraphs.add(policy.exception().orElseThrow().paragraph());
    assertEquals(List.copyOf(PolicyOutline.kept().keySet()), paragraphs);
  }

  @Test
  void aChangedWordOfTheTextChangesTheOutline() {
    var text = "Policy/Criteria\n\n- I. One *two*\n three\n - A. Four\nBackground\n- B. no\n";
    assertEquals(List.of("I", "I.A"), List.copyOf(PolicyOutline.of(text).keySet()));
    assertEquals(
        PolicyPacks.sha256("One two three".getBytes(UTF_8)), PolicyOutline.of(text).get("I"));
  }

  private static void collect(Node node, List<String> paragraphs) {
    if (!(node instanceof Node.Reference)) {
      paragraphs.add(node.id());
    }
    node.parts().forEach(part -> collect(part, paragraphs));
  }

  private static Path source() {
    var source = PolicyOutline.source();
    assumeTrue(source.isPresent(), "the policy's text is not at hand");
    return source.get();
  }
}

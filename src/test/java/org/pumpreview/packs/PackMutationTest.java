package org.pumpreview.packs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is done to a sound pack, reading it gives a policy or faults, and never throws.
class PackMutationTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int RUNS = "full".equals(System.getProperty("test.extent")) ? 20_000 : 500;
  private static final long SEED = 173_225L;
  private static final List<String> PARAGRAPHS =
      List.of("1.A", "1.A.1", "1.A.1.a", "1.A.2.a", "1.B.1", "2", "2.A", "2.B", "2.B.1", "2.X");

  private final JsonNode sound =
      MAPPER.readTree(PackMutationTest.class.getResourceAsStream("/packs/small.json"));

  @Test
  void aMutatedPackIsAPolicyOrHasFaults() {
    mutateAndRead(PackMutationTest::mutate);
  }

  @Test
  void aTreeOfOtherParagraphsAndKindsIsAPolicyOrHasFaults() {
    mutateAndRead(PackMutationTest::mutateTree);
  }

  private void mutateAndRead(BiConsumer<JsonNode, RandomGenerator> mutation) {
    int refused = 0;
    for (int run = 0; run < RUNS; run++) {
      var random = new SplittableRandom(SEED + run);
      JsonNode mutated = sound.deepCopy();
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        mutation.accept(mutated, random);
      }
      String text = mutated.toPrettyString();
      String name = "seed " + (SEED + run);
      PackReading reading =
          assertDoesNotThrow(
              () -> PolicyPacks.read(name, text.getBytes(StandardCharsets.UTF_8)),
              () -> name + "\n" + text);
      if (reading instanceof PackReading.Faulty) {
        refused++;
      }
    }
    int most = refused;
    assertTrue(most > RUNS / 2, () -> "only " + most + " were refused: the mutations do nothing");
    assertTrue(most < RUNS, "none was loaded: the mutations break everything");
  }

  /// Gives one node of the tree, or one item, another paragraph or kind. The schema allows each.
  private static void mutateTree(JsonNode pack, RandomGenerator random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(pack, containers, new ArrayList<>());
    var places = containers.stream().filter(json -> json.has("kind")).toList();
    var place = (ObjectNode) places.get(random.nextInt(places.size()));
    String paragraph = PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size()));
    if (place.has("paragraphs")) {
      ((ArrayNode) place.get("paragraphs")).set(0, paragraph);
    } else if (place.has("of") && random.nextBoolean()) {
      place.put("kind", List.of("all", "any", "none").get(random.nextInt(3)));
    } else if (!place.has("of") && random.nextBoolean()) {
      place.put("kind", List.of("ask", "reference").get(random.nextInt(2)));
    } else {
      place.put("paragraph", paragraph);
    }
  }

  /// Removes, doubles, or replaces one value by another of the pack.
  private static void mutate(JsonNode pack, RandomGenerator random) {
    List<JsonNode> containers = new ArrayList<>();
    List<JsonNode> values = new ArrayList<>();
    collect(pack, containers, values);
    JsonNode other = values.get(random.nextInt(values.size())).deepCopy();
    switch (containers.get(random.nextInt(containers.size()))) {
      case ObjectNode object -> mutate(object, other, random);
      case ArrayNode array -> mutate(array, other, random);
      default -> throw new IllegalStateException();
    }
  }

  private static void mutate(ObjectNode object, JsonNode other, RandomGenerator random) {
    var names = List.copyOf(object.propertyNames());
    if (names.isEmpty()) {
      object.set("added", other);
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(3)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, other);
      default -> object.set(name + "2", object.get(name).deepCopy());
    }
  }

  private static void mutate(ArrayNode array, JsonNode other, RandomGenerator random) {
    if (array.isEmpty()) {
      array.add(other);
      return;
    }
    int at = random.nextInt(array.size());
    switch (random.nextInt(3)) {
      case 0 -> array.remove(at);
      case 1 -> array.set(at, other);
      default -> array.add(array.get(at).deepCopy());
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers, List<JsonNode> values) {
    values.add(node);
    if (node.isContainer()) {
      containers.add(node);
    }
    node.forEach(part -> collect(part, containers, values));
  }
}

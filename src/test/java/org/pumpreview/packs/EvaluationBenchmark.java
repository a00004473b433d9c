package org.pumpreview.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;

/// How many evaluations with their explanation one core does in a second, on the longest list and
/// on answer sheets that vary. At least 1,000,000 are asked for.
///
/// Run it with `mvn -q test-compile exec:exec@bench`.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@State(Scope.Thread)
public class EvaluationBenchmark {
  private static final int SHEETS = 1024;

  /// How many of a hundred answers support the request.
  @Param({"100", "95", "50"})
  public int supporting;

  private Checklist list;
  private final List<Map<String, Answer>> sheets = new ArrayList<>();
  private int next;

  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(EvaluationBenchmark.class.getName()).build()).run();
  }

  @Setup
  public void draw() {
    list = PolicyPacks.shipped().checklist(new Route(RequestKind.IMPLANT, Pathway.NONMALIGNANT));
    var random = new SplittableRandom(173);
    for (int sheet = 0; sheet < SHEETS; sheet++) {
      var answers = new HashMap<String, Answer>();
      for (Checklist.Entry entry : list.entries()) {
        List<Answer> allowed = entry.item().kind().answers();
        boolean supports = random.nextInt(100) < supporting;
        answers.put(entry.paragraph(), allowed.get(supports ? 0 : random.nextInt(1, 4)));
      }
      sheets.add(answers);
    }
  }

  @Benchmark
  public Evaluation evaluate() {
    return list.evaluate(sheets.get(next++ & SHEETS - 1));
  }
}

package org.pumpreview.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pumpreview.casework.ScrolledPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.command.bench.ChartBench;
import org.pumpreview.command.bench.Figure;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `pump-review bench chart [--quick]`: how long a reviewer waits at the chart on this machine.
final class BenchCommand {
  private static final Words WORDS = Words.of("command");
  private static final int ALL_HOLD = 0;
  private static final int BROKEN = 1;

  private final Console console;
  private final Supplier<ScrolledPages> scrolled;
  private final InstantSource clock;

  /// @param scrolled scrolls in the window
  BenchCommand(Console console, Supplier<ScrolledPages> scrolled, InstantSource clock) {
    this.console = console;
    this.scrolled = scrolled;
    this.clock = clock;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addOption(CommandLineApp.help());
    spec.usageMessage()
        .description(WORDS.text("bench.description"))
        .synopsisSubcommandLabel("WHAT");
    spec.addSubcommand("chart", new Chart().spec());
    return spec;
  }

  private final class Chart implements Callable<Integer> {
    private final OptionSpec quick =
        OptionSpec.builder("--quick")
            .type(boolean.class)
            .arity("0")
            .description(WORDS.text("bench.quick"))
            .build();

    CommandSpec spec() {
      CommandSpec spec =
          CommandSpec.wrapWithoutInspection(this).addOption(quick).addOption(CommandLineApp.help());
      spec.usageMessage().description(WORDS.text("bench.chart.description"));
      return spec;
    }

    @Override
    public Integer call() throws IOException, VaultException, ChartRefused {
      boolean isQuick = Boolean.TRUE.equals(quick.getValue());
      PrintStream out = new PrintStream(console.out(), true, StandardCharsets.UTF_8);
      AtomicBoolean broken = new AtomicBoolean();
      Path folder = Files.createTempDirectory("pump-review-bench");
      try {
        new ChartBench(
                isQuick ? ChartBench.Extent.QUICK : ChartBench.Extent.FULL,
                clock,
                scrolled,
                figure -> tell(out, figure, broken))
            .run(folder.resolve("vault"));
      } finally {
        delete(folder);
      }
      // Few measurements say nothing about bounds.
      return broken.get() && !isQuick ? BROKEN : ALL_HOLD;
    }

    private static void tell(PrintStream out, Figure figure, AtomicBoolean broken) {
      out.println(figure.sentence());
      if (!figure.holds()) {
        broken.set(true);
      }
    }

    private static void delete(Path folder) throws IOException {
      List<Path> all;
      try (Stream<Path> walked = Files.walk(folder)) {
        all = walked.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }
}

package org.pumpreview.chart.reader;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// An operator of a page's contents that takes numbers and nothing else. Where it lacks some it
/// does nothing.
final class Numbers extends OperatorProcessor {
  private final String name;
  private final int count;
  private final Step step;

  /// What is done with the numbers.
  @FunctionalInterface
  interface Step {
    void take(float[] numbers);
  }

  private Numbers(PDFStreamEngine engine, String name, int count, Step step) {
    super(engine);
    this.name = name;
    this.count = count;
    this.step = step;
  }

  static void on(PDFStreamEngine engine, String name, int count, Step step) {
    engine.addOperator(new Numbers(engine, name, count, step));
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) {
    if (operands.size() >= count
        && operands.stream().limit(count).allMatch(COSNumber.class::isInstance)) {
      float[] numbers = new float[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = ((COSNumber) operands.get(i)).floatValue();
      }
      step.take(numbers);
    }
  }

  @Override
  public String getName() {
    return name;
  }
}

package org.pumpreview.build.broken.command;

import java.time.Clock;

final class FinePrint {
  void print() {
    System.out.println(Clock.systemUTC().instant());
  }
}

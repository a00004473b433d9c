package org.pumpreview.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A long test that opens no window and shares nothing with another test: it runs on the core that
/// the windows leave idle. One such class at a time, and its tests one after the other.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the idle core")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BesideWindows {}

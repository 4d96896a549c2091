package org.rfldigest.tui;

import java.util.List;
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

/** What a key costs from the message to the bytes for the terminal, at 200×60. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class KeyBenchmark {

  @Param({"100000"})
  public int entries;

  private LongList list;
  private int turn;

  @Setup
  public void load() {
    list = new LongList(entries);
  }

  /** Down a hundred rows and up again. */
  @Benchmark
  public int oneRow() {
    return list.press(turn++ % 200 < 100 ? "j" : "k");
  }

  @Benchmark
  public int onePage() {
    return list.press(turn++ % 40 < 20 ? "PgDn" : "PgUp");
  }

  @Benchmark
  public int anotherScreen() {
    return list.press(List.of("1", "2").get(turn++ % 2));
  }
}

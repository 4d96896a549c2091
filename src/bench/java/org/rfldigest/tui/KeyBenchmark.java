package org.rfldigest.tui;

import java.util.ArrayList;
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
import org.rfldigest.model.InboxEntry;
import org.rfldigest.tui.terminal.Bytes;
import org.rfldigest.tui.terminal.Size;

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

  private final Bytes bytes = new Bytes();
  private Model model;
  private int turn;

  @Setup
  public void load() {
    var waiting = new ArrayList<InboxEntry>();
    for (var number = 1; number <= entries; number++) {
      waiting.add(
          Sample.waiting(
              number, "[PATCH v3 2/7] rust: alloc: grow " + number, "7.0", 6, "binder, core"));
    }
    model = Sample.loaded(Sample.releases(), waiting).with(new Size(200, 60));
    press("2");
  }

  private int press(String key) {
    var step = Press.key(model, key);
    model = step.model();
    for (var effect : step.effects()) {
      if (effect instanceof Effect.LoadEntry load) {
        model = Update.of(model, read(load)).model();
      }
    }
    return bytes.of(View.of(model));
  }

  private static Message read(Effect.LoadEntry load) {
    var first = Sample.entryLoaded(new Effect.LoadEntry(load.id(), 41));
    return new Message.EntryLoaded(load.id(), load.number(), first.text(), first.proposal());
  }

  /** Down a hundred rows and up again. */
  @Benchmark
  public int oneRow() {
    return press(turn++ % 200 < 100 ? "j" : "k");
  }

  @Benchmark
  public int onePage() {
    return press(turn++ % 40 < 20 ? "PgDn" : "PgUp");
  }

  @Benchmark
  public int anotherScreen() {
    return press(List.of("1", "2").get(turn++ % 2));
  }
}

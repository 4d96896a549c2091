package org.rfldigest.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Lets changes of files fail in this process, which was started with the library preloaded. */
final class Faults {

  /** How they fail. */
  enum Kind {
    /** The disk fails once. */
    BROKEN(5, false),
    /** The disk is full from then on. */
    FULL(28, true);

    private final int code;
    private final boolean lasts;

    Kind(int code, boolean lasts) {
      this.code = code;
      this.lasts = lasts;
    }
  }

  private final MethodHandle begin;
  private final MethodHandle end;

  @SuppressWarnings("restricted")
  Faults(Path library) {
    var symbols = SymbolLookup.libraryLookup(library, Arena.global());
    var linker = Linker.nativeLinker();
    begin =
        linker.downcallHandle(
            symbols.findOrThrow("faults_begin"),
            FunctionDescriptor.ofVoid(
                ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    end =
        linker.downcallHandle(
            symbols.findOrThrow("faults_end"), FunctionDescriptor.of(ValueLayout.JAVA_LONG));
  }

  /** From now on the nth change of a file fails. */
  void begin(Kind kind, int nth) throws Throwable {
    begin.invoke((long) nth, kind.code, kind.lasts ? 1 : 0);
  }

  /** Nothing fails any more; whether something has. */
  boolean end() throws Throwable {
    return (long) end.invoke() <= 0;
  }

  /** Does something of which the nth change of a file fails; false where it had fewer. */
  boolean during(Kind kind, int nth, Runnable deed) throws Throwable {
    begin(kind, nth);
    var hasFailed = false;
    try {
      deed.run();
    } finally {
      hasFailed = end();
    }
    return hasFailed;
  }
}

package org.rfldigest.cli.system;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Functions of the C library, by name. */
final class Libc {

  private Libc() {}

  @SuppressWarnings("restricted") // the launcher allows it
  static MethodHandle function(String name, FunctionDescriptor shape) {
    var linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
  }
}

package org.rfldigest.cli.system;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;

/** Who reads what the process writes. */
public final class Readers {

  private static final short POLLERR = 0x8;
  private static final short POLLHUP = 0x10;
  private static final int ANSWER_AT = 6;

  private Readers() {}

  /**
   * Whether a pipe's last reader has gone, or a terminal was closed: told without writing to it, by
   * poll(2). Where the system does not tell, nobody has.
   *
   * @param descriptor of a file that the process has open, such as 1
   */
  public static boolean haveLeft(int descriptor) {
    try (var arena = Arena.ofConfined()) {
      var polled = arena.allocate(8, 4);
      polled.set(ValueLayout.JAVA_INT, 0, descriptor);
      var poll =
          Libc.function(
              "poll",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_LONG,
                  ValueLayout.JAVA_INT));
      return (int) poll.invokeExact(polled, 1L, 0) == 1
          && (polled.get(ValueLayout.JAVA_SHORT, ANSWER_AT) & (POLLERR | POLLHUP)) != 0;
    } catch (Throwable unavailable) {
      return false;
    }
  }
}

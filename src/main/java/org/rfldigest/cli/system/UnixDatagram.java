package org.rfldigest.cli.system;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/**
 * Sends a datagram to a socket of the file system, or of Linux' abstract names; the JDK has no such
 * sockets.
 */
final class UnixDatagram {

  private static final short AF_UNIX = 1;
  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int PATH_AT = 2;
  private static final int LONGEST_PATH = 107;

  private UnixDatagram() {}

  /**
   * @param address a path, or a name with {@code @} before it
   * @return whether it was sent
   */
  static boolean send(String address, String text) {
    var path = address.getBytes(StandardCharsets.UTF_8);
    if (path.length == 0 || path.length > LONGEST_PATH) {
      return false;
    }
    try (var arena = Arena.ofConfined()) {
      var socket =
          (int)
              function("socket", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                  .invokeExact((int) AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
      if (socket < 0) {
        return false;
      }
      var isSent = send(socket, name(path, arena), path.length, text, arena);
      var _ = (int) function("close", ValueLayout.JAVA_INT).invokeExact(socket);
      return isSent;
    } catch (Throwable unavailable) {
      return false;
    }
  }

  private static boolean send(int socket, MemorySegment name, int length, String text, Arena arena)
      throws Throwable {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var body = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    var sent =
        (long)
            Libc.function(
                    "sendto",
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT))
                .invokeExact(
                    socket, body, (long) bytes.length, MSG_NOSIGNAL, name, PATH_AT + length);
    return sent == bytes.length;
  }

  /** A {@code sockaddr_un}; the name of an abstract socket begins with a zero. */
  private static MemorySegment name(byte[] path, Arena arena) {
    var name = arena.allocate(PATH_AT + LONGEST_PATH + 1);
    name.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
    MemorySegment.copy(path, 0, name, ValueLayout.JAVA_BYTE, PATH_AT, path.length);
    if (path[0] == '@') {
      name.set(ValueLayout.JAVA_BYTE, PATH_AT, (byte) 0);
    }
    return name;
  }

  private static MethodHandle function(String name, ValueLayout... arguments) {
    return Libc.function(name, FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }
}

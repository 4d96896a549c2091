package org.rfldigest.tui.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Signals of the system. The JDK offers them in a package that a compiler warns about, therefore
 * they are reached by name; where they are missing, nothing is heard and nothing breaks.
 */
public final class Signals {

  private Signals() {}

  /**
   * @param name without SIG, such as {@code TERM}
   */
  public static void on(String name, Runnable action) {
    handle(
        name,
        Proxy.newProxyInstance(
            Signals.class.getClassLoader(),
            new Class<?>[] {type("sun.misc.SignalHandler")},
            (proxy, method, arguments) -> answer(proxy, method, arguments, action)));
  }

  /** Gives it the effect that it has by default. */
  static void byDefault(String name) {
    try {
      handle(name, type("sun.misc.SignalHandler").getField("SIG_DFL").get(null));
    } catch (ReflectiveOperationException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  private static void handle(String name, Object handler) {
    try {
      type("sun.misc.Signal")
          .getMethod("handle", type("sun.misc.Signal"), type("sun.misc.SignalHandler"))
          .invoke(null, named(name), handler);
    } catch (ReflectiveOperationException unavailable) {
      throw new IllegalStateException(unavailable);
    }
  }

  private static Object answer(Object proxy, Method method, Object[] arguments, Runnable action) {
    return switch (method.getName()) {
      case "handle" -> {
        action.run();
        yield proxy;
      }
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "a signal's action";
    };
  }

  private static Object named(String name) throws ReflectiveOperationException {
    return type("sun.misc.Signal").getConstructor(String.class).newInstance(name);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

package org.rfldigest.refresh;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A value that costs something to make and is not always wanted: made once, by the first that asks
 * for it or aside. Safe for several threads.
 */
public final class Later<T> implements Supplier<T> {

  private final FutureTask<T> making;

  public Later(Supplier<T> maker) {
    making = new FutureTask<>(maker::get);
  }

  /** It will be wanted: another thread may begin. */
  public void begin() {
    Thread.startVirtualThread(making);
  }

  /** What the maker throws is thrown to all who ask. */
  @Override
  public T get() {
    making.run();
    try {
      return making.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

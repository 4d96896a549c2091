package org.rfldigest.refresh;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoreLost;

/**
 * The one thread that gives the store what many feeds bring: what comes at about the same time goes
 * to the disk in one transaction, and what follows from it is done for all of it together. Where
 * that fails each is tried alone, so that one feed can never harm another.
 */
final class Writing implements AutoCloseable {

  /** Entries of one transaction, more or less; a piece without any counts as one. */
  private static final int AT_ONCE = 2_000;

  /**
   * How long a piece waits for others: what is stored touches pages all over the file, and the
   * fewer transactions, the fewer are written.
   */
  private static final long WAIT_NANOS = 100_000_000;

  /** How often it is looked whether there is still somebody to wait for. */
  private static final long SHORTEST_NANOS = 2_000_000;

  private final Store store;
  private final Intake intake;
  private final InstantSource clock;
  private final IntSupplier callers;
  private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;
  private Optional<StoreLost> busy = Optional.empty();

  /**
   * @param intake settles in each transaction what was taken in
   * @param callers how many there are that may write; when all of them wait, nobody else is waited
   *     for
   */
  Writing(Store store, Intake intake, InstantSource clock, IntSupplier callers) {
    this.store = store;
    this.intake = intake;
    this.clock = clock;
    this.callers = callers;
    this.thread = Thread.ofPlatform().name("writing").start(this::run);
  }

  /**
   * The work of one caller, who waits for it.
   *
   * @param since when it came, in nanoseconds
   */
  private record Piece<T>(int entries, Supplier<T> work, CompletableFuture<T> done, long since) {

    Piece(int entries, Supplier<T> work) {
      this(Math.max(1, entries), work, new CompletableFuture<>(), System.nanoTime());
    }

    /** Does it as a part of a transaction; what is left is to tell the caller. */
    Runnable within() {
      var result = work.get();
      return () -> done.complete(result);
    }
  }

  /** Runs the work in a transaction, by another thread; it is on the disk when this returns. */
  <T> T write(Supplier<T> work) {
    return write(1, work);
  }

  /**
   * The same for what brings many entries.
   *
   * @param entries about how many
   */
  <T> T write(int entries, Supplier<T> work) {
    var piece = new Piece<>(entries, work);
    waiting.add(piece);
    try {
      return piece.done().join();
    } catch (CompletionException failure) {
      switch (failure.getCause()) {
        case RuntimeException known -> throw known;
        case Error error -> throw error;
        default -> throw failure;
      }
    }
  }

  private void run() {
    try {
      while (true) {
        together(next());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Piece<?>> next() throws InterruptedException {
    var pieces = new ArrayList<Piece<?>>();
    pieces.add(waiting.take());
    var until = pieces.getFirst().since() + WAIT_NANOS;
    var entries = pieces.getFirst().entries();
    while (entries < AT_ONCE) {
      var others = pieces.size() < callers.getAsInt();
      var left = others ? until - System.nanoTime() : 0;
      var more = waiting.poll(Math.min(left, SHORTEST_NANOS), TimeUnit.NANOSECONDS);
      if (more != null) {
        pieces.add(more);
        entries += more.entries();
      } else if (left <= 0) {
        break;
      }
    }
    return pieces;
  }

  private void together(List<Piece<?>> pieces) {
    try {
      inTransaction(pieces).forEach(Runnable::run);
    } catch (RuntimeException | Error oneOfThem) {
      intake.forget();
      if (oneOfThem instanceof StoreLost lost && lost.why() == StoreLost.Why.BUSY) {
        busy = Optional.of(lost);
      }
      pieces.forEach(this::alone);
    }
  }

  private void alone(Piece<?> piece) {
    try {
      inTransaction(List.of(piece)).forEach(Runnable::run);
    } catch (RuntimeException | Error failure) {
      intake.forget();
      piece.done().completeExceptionally(failure);
    }
  }

  /** Who has waited for another program in vain has waited for all that is written here. */
  private List<Runnable> inTransaction(List<Piece<?>> pieces) {
    if (busy.isPresent()) {
      throw busy.get();
    }
    return store.together(() -> {
      intake.begin();
      var told = pieces.stream().map(Piece::within).toList();
      intake.settle(clock.instant());
      return told;
    });
  }

  /** Nobody may wait any more. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.rfldigest.tui;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rfldigest.tui.screens.Query;

/**
 * The threads on which effects are performed, so that what is quick waits for nothing that is slow.
 * What comes of an effect is a message, also where it fails.
 */
final class Workers {

  /** As long as a decision may wait for another process that writes, and a little more. */
  private static final long LAST_SECONDS = 12;

  private final Performer performer;
  private final Consumer<Message> messages;
  private final ExecutorService reader = thread("reader");
  private final ExecutorService worker = thread("worker");
  private final ExecutorService refresher = thread("refresh");
  private final ExecutorService runner = thread("command");

  /**
   * @param messages takes them from any thread
   */
  Workers(Performer performer, Consumer<Message> messages) {
    this.performer = performer;
    this.messages = messages;
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Has it performed behind those that came before it to the same thread. */
  void perform(Effect effect) {
    switch (effect) {
      case Effect.LoadDigest load -> reader.execute(() -> answer(load));
      case Effect.LoadGrounds load -> reader.execute(() -> answer(load));
      case Effect.LoadSnapshot load -> reader.execute(() -> answer(load));
      case Effect.Ask ask -> threadFor(ask.query()).execute(() -> answer(ask));
      case Effect.Refresh refresh -> refresher.execute(() -> answer(refresh));
      case Effect.CancelRefresh cancel -> Thread.ofVirtual().start(() -> answer(cancel));
      default -> worker.execute(() -> answer(effect));
    }
  }

  /** A command may fetch; nothing else waits for it. */
  private ExecutorService threadFor(Query query) {
    if (query instanceof Query.Output) {
      return runner;
    }
    return isOfTheDigest(query) ? reader : worker;
  }

  /** What the digest's files tell does not wait for the store. */
  private static boolean isOfTheDigest(Query query) {
    return switch (query) {
      case Query.Components _ -> true;
      case Query.History _ -> true;
      case Query.Pages _ -> true;
      case Query.OnePage _ -> true;
      default -> false;
    };
  }

  /** Performs it at once, on the thread that asks. */
  void answer(Effect effect) {
    try {
      performer.perform(effect, messages);
    } catch (RuntimeException failure) {
      messages.accept(Failures.of(effect, failure));
    }
  }

  /** Waits for the worker alone; the others are interrupted. */
  void stop() {
    reader.shutdownNow();
    refresher.shutdownNow();
    runner.shutdownNow();
    finish(worker);
  }

  /** What was decided or opened before the program was left is done before it ends. */
  private static void finish(ExecutorService worker) {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

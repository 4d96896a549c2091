package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Release;
import org.rfldigest.review.Outcome;
import org.rfldigest.review.Review;
import org.rfldigest.store.Body;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/** A process that does one kind of thing over and over until it is killed, and names each deed. */
final class Deeds {

  private static final int MOST = 20;
  private static final Duration SURELY_DUE = Duration.ofHours(2);

  private static final Instant FIRST = Instant.parse("2026-01-15T00:00:00Z");
  private static final Optional<Release> R618 = Optional.of(new Release(6, 18));

  private final Path folder;
  private final int turn;
  private final RflRun run;

  private Deeds(Path folder, int turn) {
    this.folder = folder;
    this.turn = turn;
    this.run = new RflRun(folder).at(FIRST.plus(SURELY_DUE.multipliedBy((MOST + 1L) * turn)));
  }

  /** The kind, the workspace, and how many such processes there were before it. */
  public static void main(String[] arguments) {
    var deeds = new Deeds(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    say("ready");
    switch (arguments[0]) {
      case "fetch" -> deeds.fetch();
      case "decide" -> deeds.decide();
      case "publish" -> deeds.publish();
      case "prune" -> deeds.prune();
      case "each" -> deeds.each();
      case "migrate" -> deeds.migrate();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private void fetch() {
    for (var i = 0; i < MOST; i++) {
      rfl("refresh");
      run.at(run.now().plus(SURELY_DUE));
      say("fetched");
    }
  }

  private void decide() {
    var memory = folder.resolve(".rfl");
    try (var store = store()) {
      var digest = new Digest(folder.resolve("snapshots"));
      var review = new Review(store, digest, memory, name -> name, run::now);
      review.reconcile();
      var kind = turn;
      for (var line : review.inbox(MOST)) {
        var number = line.lead().number();
        if (kind++ % 3 == 0) {
          step("reject", number, () -> review.reject(number, "small"));
        } else {
          step("accept", number, () -> review.accept(number, R618, Optional.empty()));
        }
        if (kind % 4 == 0) {
          step("undo", number, () -> review.undo(number));
        }
      }
    }
  }

  private static void step(String what, long number, Supplier<Outcome> step) {
    say("begun " + what + " " + number);
    if (step.get() instanceof Outcome.Refused refused) {
      throw new IllegalStateException(refused.sentence());
    }
    say("done " + what + " " + number);
  }

  private void publish() {
    for (var i = turn * MOST; i < (turn + 1) * MOST; i++) {
      run.write("snapshots/6.18.md", snapshot(i));
      rfl("publish", "site", "--format", "html");
      say("published " + i);
    }
  }

  private void prune() {
    try (var store = store()) {
      for (var i = 0; i < 2 * MOST; i++) {
        var bytes = ("body " + turn + " " + i).repeat(2_000).getBytes(UTF_8);
        var body = Body.of(bytes);
        store.captures().keep("lwn", body, Optional.empty(), "https://example.org/", FIRST, 2);
        say("kept " + Body.hash(bytes));
      }
    }
  }

  private void migrate() {
    store().close();
    say("migrated");
  }

  /** Each of the kinds once, so that their classes are known. */
  private void each() {
    rfl("refresh");
    decide();
    rfl("publish", "site", "--format", "html");
    prune();
  }

  static String snapshot(int state) {
    return "---\nrelease: 6.18\n---\n\n# Linux 6.18\n\n"
        + "- **Binder**: The state is %d. — [LWN](https://lwn.net/), 2026-01-01\n".formatted(state);
  }

  private Store store() {
    return ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
  }

  private void rfl(String... arguments) {
    var result = run.rfl(arguments);
    if (result.exit() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ": " + result.everything());
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}

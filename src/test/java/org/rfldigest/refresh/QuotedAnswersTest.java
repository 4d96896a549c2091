package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.classify.Classifier;
import org.rfldigest.fetch.Bounds;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Network;
import org.rfldigest.fetch.Pause;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Status;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/** Answers quote each other, and only what one says itself counts. */
class QuotedAnswersTest {

  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  @TempDir Path folder;

  @Test
  void whatAnAnswerQuotesAnotherSaidAndWhatItSaysItselfAreToldApartByItsLines() {
    var quoting = "Ada wrote:\n\n&gt; Applied to rust-next, thanks!\n\nThat is good to hear.";
    assertThat(status(quoting)).contains(Status.IN_REVIEW);
  }

  @Test
  void whatAnAnswerSaysBelowWhatItQuotesCounts() {
    var taking = "Cyd wrote:\n\n&gt; rust: add a lock\n\nBoth applied.";
    assertThat(status(taking)).contains(Status.APPLIED);
  }

  /** Of an answer with this text as the archive's feed writes it. */
  private Optional<Status> status(String text) {
    try (var server = LoopbackServer.start();
        var store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store()) {
      server.serve(
          "/list",
          """
          <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>t</id><entry><id>1</id>
          <title>Re: [PATCH] rust: add a lock</title><updated>2026-03-04T09:00:00Z</updated>
          <link href="https://lore.kernel.org/rust-for-linux/1@example.org/"/>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><pre>%s</pre></div>
          </content></entry></feed>
          """
              .formatted(text));
      refresh(store, server);
      var number = store.entriesAfter(0, 1).getFirst().number();
      return store.verdicts(List.of(number)).get(number).status();
    }
  }

  private static void refresh(Store store, LoopbackServer server) {
    var clock = InstantSource.fixed(NOW);
    var address = server.address("/list");
    var list =
        new Subscription("list", "list", address, Kind.LIST, Duration.ZERO, 0, List.of(), true);
    var classifier =
        new Classifier(new RelevanceRules(0, List.of(), List.of()), new ReleaseCalendar(List.of()));
    try (var fetcher =
        new Fetcher("0", "https://e.org", Bounds.DEFAULT, clock, Network.ofThisMachine())) {
      var gate = new HostGate(Duration.ZERO, clock, Pause.REAL);
      var intake = new Intake(store, classifier, List.of(list));
      new Refresh(store, fetcher, gate, intake, clock)
          .run(List.of(list), Refresh.Scope.DUE, _ -> {});
    }
  }
}

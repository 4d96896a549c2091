package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.model.Release;
import org.rfldigest.tui.screens.Query;

/** What is asked of the world, and what is on its way. */
final class Asking {

  static final String DIGEST = "digest";
  static final String GROUNDS = "grounds";
  static final String INBOX = "inbox";
  static final String SCREEN = "screen";
  private static final String PAGE = "snapshot ";

  private Asking() {}

  /** Asks anew for all that may have changed. */
  static Step reload(Model model) {
    return load(model.with(model.screen().map(Screen::stale)));
  }

  /** Asks for the digest and for what waits. */
  static Step load(Model model) {
    return loadInbox(loadDigest(Step.to(model)));
  }

  static Step loadDigest(Step step) {
    var requests = step.model().requests().ask(DIGEST);
    return step.and(step.model().with(requests), new Effect.LoadDigest(requests.last()));
  }

  static Step loadInbox(Step step) {
    var requests = step.model().requests().ask(INBOX);
    return step.and(step.model().with(requests), new Effect.LoadInbox(requests.last()));
  }

  /** Asks for the chosen release's snapshot where it is not here and not on its way. */
  static Step needed(Model model) {
    var releases = model.releases();
    var missing =
        releases.chosen().filter(chosen -> !releases.digest().snapshots().containsKey(chosen));
    return missing.isEmpty() || model.requests().awaits(page(missing.get()))
        ? Step.to(model)
        : forPage(Step.to(model), missing.get());
  }

  static Step forPage(Step step, Release release) {
    var requests = step.model().requests().ask(page(release));
    var load = new Effect.LoadSnapshot(requests.last(), release);
    return step.and(step.model().with(requests), load);
  }

  /** The subject of a request for the page of a release. */
  static String page(Release release) {
    return PAGE + release;
  }

  static boolean isPage(String subject) {
    return subject.startsWith(PAGE);
  }

  /** Whether the page of the release is on its way. */
  static boolean isAwaited(Model model, Release release) {
    return model.requests().awaits(page(release));
  }

  /** Whether the digest was asked for in vain, and none was known before. */
  static boolean hasNoDigest(Model model) {
    var requests = model.requests();
    return !model.releases().digest().loaded() && requests.last() > 0 && !requests.awaits(DIGEST);
  }

  /** Whether the list or page that has the keys was never read and is on its way. */
  static boolean isPlaceAwaited(Model model) {
    var requests = model.requests();
    if (model.screen().isPresent()) {
      var isOutput = model.screen().get().query() instanceof Query.Output;
      return !isOutput && model.screen().get().isReading() && requests.awaits(SCREEN);
    }
    return switch (model.tab()) {
      case INBOX -> !model.inbox().waiting().loaded() && requests.awaits(INBOX);
      case DISAGREEMENTS -> areGroundsAwaited(model);
      case RELEASES -> isDigestAwaited(model) || isPageAwaited(model);
    };
  }

  private static boolean isDigestAwaited(Model model) {
    return !model.releases().digest().loaded() && model.requests().awaits(DIGEST);
  }

  private static boolean isPageAwaited(Model model) {
    var releases = model.releases();
    return releases.focus() != ReleasesReading.Focus.LIST
        && !releases.isPageHere()
        && releases.chosen().filter(chosen -> isAwaited(model, chosen)).isPresent();
  }

  /** Whether what the sources differ in was never read and is on its way. */
  static boolean areGroundsAwaited(Model model) {
    var isNothing = model.releases().grounds().equals(Grounds.NONE);
    return isDigestAwaited(model) || isNothing && model.requests().awaits(GROUNDS);
  }

  /** The step, and what the screen shows asked for where it is not known. */
  static Step wanted(Step step) {
    var model = step.model();
    if (model.screen().isEmpty() || model.requests().awaits(SCREEN)) {
      return step;
    }
    var screen = model.screen().get();
    var isEmptySearch = screen.query().equals(new Query.Search(""));
    if (isEmptySearch || screen.answer().to().equals(Optional.of(screen.query()))) {
      return step;
    }
    var requests = model.requests().ask(SCREEN);
    return step.and(model.with(requests), new Effect.Ask(requests.last(), screen.query()));
  }
}

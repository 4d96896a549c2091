package org.rfldigest.review;

import java.util.Optional;
import org.rfldigest.store.Draft;
import org.rfldigest.store.Store;

/**
 * What a person wrote of an entry before it was accepted. It is no draft any more, since a later
 * mail may make another line of it, and it is one again where the decision is undone.
 */
final class AcceptedWords {

  private static final String NAME = "accepted words of ";

  private final Store store;

  AcceptedWords(Store store) {
    this.store = store;
  }

  void lay(long number, Draft draft) {
    store.reader().remember(NAME + number, draft.text());
    store.reader().dropDraft(number);
  }

  void offerAgain(long number) {
    store
        .reader()
        .remembered(NAME + number)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> {
          store.reader().keepDraft(number, new Draft(Optional.empty(), text));
          store.reader().remember(NAME + number, "");
        });
  }
}

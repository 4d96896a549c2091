package org.rfldigest.refresh;

import java.util.HashMap;
import org.rfldigest.html.PlainText;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

/**
 * Makes the texts of new entries searchable, after the refresh that brought them: their titles are
 * found already. What one run leaves, the next goes on with, newest first.
 */
public final class Indexing {

  private static final int AT_ONCE = 500;
  private static final int TEXT_LENGTH = 20_000;

  private final Store store;

  public Indexing(Store store) {
    this.store = store;
  }

  /** Indexes at most so many; says whether more wait. */
  public boolean some(int most) {
    var left = most;
    while (left > 0) {
      var wanted = Math.min(AT_ONCE, left);
      var batch = store.words().unindexed(wanted);
      var texts = new HashMap<Long, String>();
      batch.forEach(entry -> texts.put(entry.number(), text(entry)));
      store.words().index(texts);
      if (batch.size() < wanted) {
        return false;
      }
      left -= wanted;
    }
    return true;
  }

  private static String text(StoredEntry stored) {
    var content = stored.entry().content();
    return PlainText.of(
        content.length() <= TEXT_LENGTH ? content : content.substring(0, TEXT_LENGTH));
  }
}

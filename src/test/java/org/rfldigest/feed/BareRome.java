package org.rfldigest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;

/** ROME as a program would use it that does nothing of its own, to be compared with. */
final class BareRome {

  private BareRome() {}

  /** What it reads; empty where it refuses the body, by whatever exception. */
  static Optional<SyndFeed> read(byte[] body, Optional<String> contentType) {
    try {
      var reader =
          contentType.isPresent()
              ? new XmlReader(new ByteArrayInputStream(body), contentType.get(), true)
              : new XmlReader(new ByteArrayInputStream(body));
      return Optional.of(new SyndFeedInput().build(reader));
    } catch (Exception | LinkageError refused) {
      return Optional.empty();
    }
  }

  static Optional<Instant> date(SyndEntry entry) {
    return Optional.ofNullable(entry.getPublishedDate())
        .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
        .map(date -> date.toInstant());
  }
}

package org.rfldigest.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Citation;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.PartialDate;

/** The sources that a bundle's bullet names: of a story all pages, of a series its first mail. */
final class Sources {

  private static final int MOST = 12;

  private Sources() {}

  static List<Citation> of(Bundle bundle) {
    var citations = new ArrayList<Citation>();
    var links = new LinkedHashSet<String>();
    add(bundle.lead(), citations, links);
    for (var other : bundle.others()) {
      var isMail = other.verdict().series().isPresent();
      if (!isMail && citations.size() < MOST) {
        add(other, citations, links);
      }
    }
    return citations;
  }

  private static void add(InboxEntry entry, List<Citation> citations, LinkedHashSet<String> links) {
    var link = entry.entry().link();
    if (link.isPresent() && links.add(link.get())) {
      var day = PartialDate.of(LocalDate.ofInstant(entry.date(), ZoneOffset.UTC));
      citations.add(new Citation(entry.feed(), link.get(), Optional.of(day)));
    }
  }
}

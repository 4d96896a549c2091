package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Development;

/**
 * Folds the sections of a release's page, of which the first development then stands for all, and
 * the bundles of the inbox.
 */
final class Folds {

  private Folds() {}

  /** The developments without those that a folded section hides. */
  static List<Development> shown(Set<List<String>> folded, List<Development> all) {
    if (folded.isEmpty()) {
      return all;
    }
    var shown = new ArrayList<Development>();
    var told = new HashSet<List<String>>();
    for (var development : all) {
      var section = development.section();
      if (!folded.contains(section) || told.add(section)) {
        shown.add(development);
      }
    }
    return shown;
  }

  /** The chosen bundle, or the section of the chosen development, folded or unfolded. */
  static Model toggled(Model model) {
    if (model.isAtInbox()) {
      return model
          .inbox()
          .row()
          .filter(row -> InboxRow.isFoldable(row.bundle()))
          .map(row -> Moves.settled(model.with(model.inbox().folding(row.bundle()))))
          .orElse(model.with(Notice.hint("This line holds nothing more.")));
    }
    var releases = model.releases();
    var chosen = releases.development();
    if (chosen.isEmpty()) {
      return model;
    }
    var section = chosen.get().section();
    var folded = new HashSet<>(releases.folded());
    if (!folded.remove(section)) {
      folded.add(section);
    }
    var next = releases.folding(folded);
    var at = first(next, section);
    return Moves.settled(model.with(next.withPage(new Cursor(at, next.page().top()))));
  }

  /** All sections folded; where one is, all unfolded. */
  static Model all(Model model) {
    var releases = model.releases();
    var section = releases.development().map(Development::section).orElse(List.of());
    var folded = new HashSet<List<String>>();
    if (releases.folded().isEmpty()) {
      releases.developments().forEach(development -> folded.add(development.section()));
    }
    var next = releases.folding(folded);
    var at = first(next, section);
    return Moves.settled(model.with(next.withPage(new Cursor(at, next.page().top()))));
  }

  private static int first(Releases releases, List<String> section) {
    var developments = releases.developments();
    for (var at = 0; at < developments.size(); at++) {
      if (developments.get(at).section().equals(section)) {
        return at;
      }
    }
    return 0;
  }
}

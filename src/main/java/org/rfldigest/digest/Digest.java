package org.rfldigest.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Note;
import org.rfldigest.model.Page;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Source;

/**
 * The digest in a folder of snapshots. Reads a file when it is asked for, and again when it is
 * another one, so it always shows what the files say. Safe for any thread.
 */
public final class Digest {

  private static final String MARKDOWN = ".md";
  private static final String SOURCES = "sources";
  private static final String DISAGREEMENTS = "disagreements";
  private static final String README = "README";
  private static final Set<String> NOT_PAGES = Set.of(README, SOURCES, DISAGREEMENTS);

  private final Path folder;
  private final Kept<Snapshot> snapshots = new Kept<>();
  private final Kept<Page> pages = new Kept<>();

  public Digest(Path folder) {
    this.folder = folder;
  }

  /** The releases that have a file, newest first. */
  public List<Release> releases() {
    var releases = new ArrayList<Release>();
    for (var name : names()) {
      Release.parse(name).filter(r -> r.toString().equals(name)).ifPresent(releases::add);
    }
    releases.sort(Comparator.reverseOrder());
    return releases;
  }

  /** Empty where the release has no file. */
  public Optional<Snapshot> snapshot(Release release) {
    var file = file(release);
    return Files.isRegularFile(file)
        ? Optional.of(snapshots.of(file, () -> SnapshotFile.read(release, TextFile.read(file))))
        : Optional.empty();
  }

  /** The newest release of which something is told, or else the newest of all. */
  public Optional<Snapshot> newest() {
    var releases = releases();
    for (var release : releases) {
      var snapshot = snapshot(release);
      if (snapshot.filter(told -> !told.developments().isEmpty()).isPresent()) {
        return snapshot;
      }
    }
    return releases.stream().findFirst().flatMap(this::snapshot);
  }

  /**
   * All of them, newest first; one whose file goes away meanwhile, as in a checkout, is left out.
   */
  public List<Snapshot> snapshots() {
    return releases().stream().flatMap(release -> snapshot(release).stream()).toList();
  }

  /** The dates in the front matter of each release's file, newest release first. */
  public List<ReleaseDates> dates() {
    return releases().stream()
        .map(release -> SnapshotFile.dates(release, TextFile.head(file(release))))
        .toList();
  }

  /** The keys of the pages that belong to no single release, in alphabetical order. */
  public List<String> pages() {
    return names().stream()
        .filter(name -> !NOT_PAGES.contains(name) && Release.parse(name).isEmpty())
        .sorted()
        .toList();
  }

  /** Empty where there is no page of that key. */
  public Optional<Page> page(String key) {
    return pages().contains(key) ? read(key) : Optional.empty();
  }

  /** All pages, by their keys; one whose file goes away meanwhile is left out. */
  public List<Page> everyPage() {
    return pages().stream().flatMap(key -> read(key).stream()).toList();
  }

  private Optional<Page> read(String key) {
    var file = folder.resolve(key + MARKDOWN);
    return Files.isRegularFile(file)
        ? Optional.of(pages.of(file, () -> PageFile.read(key, TextFile.read(file))))
        : Optional.empty();
  }

  /** The source documents, in the order of the file. */
  public List<Source> sources() {
    return sourcesFile().sources();
  }

  /** What is said of other sources behind the source documents. */
  public List<Note> notesOnSources() {
    return sourcesFile().notes();
  }

  private SourcesFile sourcesFile() {
    return SourcesFile.read(TextFile.readIfThere(folder.resolve(SOURCES + MARKDOWN)));
  }

  /** The disagreements, in the order of the file. */
  public List<Disagreement> disagreements() {
    return disagreementsFile().disagreements();
  }

  /** What of the file of disagreements cannot be read. */
  public List<Problem> problemsOfDisagreements() {
    return disagreementsFile().problems();
  }

  private DisagreementsFile disagreementsFile() {
    return DisagreementsFile.read(TextFile.readIfThere(folder.resolve(DISAGREEMENTS + MARKDOWN)));
  }

  /** Where git has left both sides of a conflict, in whichever file of the digest. */
  public List<Problem> unfinishedMerges() {
    return names().stream()
        .filter(name -> !name.equals(README))
        .sorted()
        .map(name -> TextFile.readIfThere(folder.resolve(name + MARKDOWN)))
        .flatMap(file -> file.unfinishedMerges().stream())
        .toList();
  }

  /** Where a page is. */
  public Path file(Page page) {
    return folder.resolve(page.key() + MARKDOWN);
  }

  /** Where a release's snapshot is, or would be. */
  public Path file(Release release) {
    return folder.resolve(release + MARKDOWN);
  }

  /** The names of what ends as a file of the digest and is none: a folder, a link to nowhere. */
  List<String> notFiles() {
    return entries().stream()
        .filter(file -> !Files.isRegularFile(file))
        .map(file -> file.getFileName().toString())
        .sorted()
        .toList();
  }

  private List<String> names() {
    return entries().stream()
        .filter(Files::isRegularFile)
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(0, name.length() - MARKDOWN.length()))
        .toList();
  }

  private List<Path> entries() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(folder, "*" + MARKDOWN)) {
      var entries = new ArrayList<Path>();
      files.forEach(entries::add);
      return entries;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

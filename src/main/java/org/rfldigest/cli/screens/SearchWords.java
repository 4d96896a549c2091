package org.rfldigest.cli.screens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rfldigest.model.Component;
import org.rfldigest.model.Development;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.Wanted;
import org.rfldigest.text.Nearest;

/**
 * What somebody looks for: words, and fields such as {@code component:binder}, {@code
 * release:6.18}, {@code feed:lwn}, {@code status:merged}, {@code after:2025-06} and {@code
 * before:2025}. While a field's value is being typed, the first that begins so is meant.
 *
 * @param words all that is no field, with blanks between
 * @param problem what of it says nothing, in a sentence, or empty
 */
record SearchWords(
    String words,
    Optional<Component> component,
    Optional<Release> release,
    Optional<String> feed,
    Optional<Status> status,
    Optional<LocalDate> after,
    Optional<LocalDate> before,
    String problem) {

  private static final List<String> FIELDS =
      List.of("component", "release", "feed", "status", "after", "before");

  /**
   * @param components those that can be meant, only asked for where one is named
   * @param feeds likewise
   */
  static SearchWords of(
      String typed, Supplier<List<Component>> components, Supplier<List<Subscription>> feeds) {
    return new Parser(components, feeds).parse(typed);
  }

  boolean saysNothing() {
    return words.isBlank()
        && component.isEmpty()
        && release.isEmpty()
        && feed.isEmpty()
        && status.isEmpty()
        && after.isEmpty()
        && before.isEmpty();
  }

  /** The same for the store's index. */
  Wanted wanted() {
    var wanted = Wanted.typed(words);
    wanted = component.map(Component::key).map(wanted::component).orElse(wanted);
    wanted = release.map(wanted::release).orElse(wanted);
    wanted = feed.map(wanted::feed).orElse(wanted);
    wanted = status.map(wanted::status).orElse(wanted);
    wanted =
        after
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
            .map(wanted::after)
            .orElse(wanted);
    return before
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .map(wanted::before)
        .orElse(wanted);
  }

  /** Whether a statement of the digest meets all of it; no statement is of a feed. */
  boolean accepts(Development told) {
    return feed.isEmpty()
        && (release.isEmpty() || told.release().equals(release))
        && (status.isEmpty() || told.status().equals(status))
        && component
            .filter(wanted -> told.components().stream().noneMatch(wanted::isCalled))
            .isEmpty()
        && isInTime(told)
        && holdsWords(told);
  }

  /** Whether a watched page may meet it: one belongs to no component and no release. */
  boolean canBeOfAPage() {
    return component.isEmpty()
        && release.isEmpty()
        && status.isEmpty()
        && (!words.isBlank() || feed.isPresent());
  }

  boolean isInTime(LocalDate day) {
    return after.filter(day::isBefore).isEmpty()
        && before.filter(end -> !day.isBefore(end)).isEmpty();
  }

  private boolean isInTime(Development told) {
    if (after.isEmpty() && before.isEmpty()) {
      return true;
    }
    return told.date()
        .filter(date -> after.filter(date.latest()::isBefore).isEmpty())
        .filter(date -> before.filter(day -> !date.earliest().isBefore(day)).isEmpty())
        .isPresent();
  }

  private boolean holdsWords(Development told) {
    return holdsWords(
        (String.join(" ", told.components()) + ' ' + told.text()).toLowerCase(Locale.ROOT));
  }

  /** Whether a text in lower case has all the words. */
  boolean holdsWords(String text) {
    for (var word : words.toLowerCase(Locale.ROOT).split(" ")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the words one after the other. */
  private static final class Parser {

    private final Supplier<List<Component>> components;
    private final Supplier<List<Subscription>> feeds;
    private final List<String> words = new ArrayList<>();
    private Optional<Component> component = Optional.empty();
    private Optional<Release> release = Optional.empty();
    private Optional<String> feed = Optional.empty();
    private Optional<Status> status = Optional.empty();
    private Optional<LocalDate> after = Optional.empty();
    private Optional<LocalDate> before = Optional.empty();
    private String problem = "";

    Parser(Supplier<List<Component>> components, Supplier<List<Subscription>> feeds) {
      this.components = components;
      this.feeds = feeds;
    }

    SearchWords parse(String typed) {
      for (var word : typed.strip().split("\\s+")) {
        var colon = word.indexOf(':');
        if (colon > 0 && FIELDS.contains(word.substring(0, colon))) {
          field(word.substring(0, colon), word.substring(colon + 1));
        } else {
          words.add(word);
        }
      }
      var rest = String.join(" ", words);
      return new SearchWords(rest, component, release, feed, status, after, before, problem);
    }

    private void field(String name, String value) {
      if (value.isEmpty()) {
        return;
      }
      switch (name) {
        case "component" -> component = component(name, value, components.get());
        case "feed" -> feed = feed(name, value, feeds.get());
        case "status" ->
            status =
                begins(List.of(Status.values()), value.replace('-', ' '), Status::word)
                    .or(() -> unread(name, value, "merged"));
        case "release" -> release = Release.parse(value).or(() -> unread(name, value, "6.18"));
        case "after" -> after = day(name, value);
        default -> before = day(name, value);
      }
    }

    private Optional<Component> component(String name, String value, List<Component> all) {
      return begins(all, value, Component::key)
          .or(() -> begins(all, value, Component::name))
          .or(() -> aliased(all, value))
          .or(() -> none(name, value, all.stream().map(Component::key).toList()));
    }

    private Optional<String> feed(String name, String value, List<Subscription> all) {
      return begins(all, value, Subscription::key)
          .or(() -> begins(all, value, Subscription::title))
          .map(Subscription::key)
          .or(() -> none(name, value, all.stream().map(Subscription::key).toList()));
    }

    private static <T> Optional<T> begins(List<T> all, String value, Function<T, String> name) {
      var lower = value.toLowerCase(Locale.ROOT);
      return all.stream()
          .filter(each -> name.apply(each).equalsIgnoreCase(value))
          .findFirst()
          .or(() ->
              all.stream()
                  .filter(each -> name.apply(each).toLowerCase(Locale.ROOT).startsWith(lower))
                  .findFirst());
    }

    private static Optional<Component> aliased(List<Component> all, String value) {
      return all.stream()
          .filter(each -> each.aliases().stream().anyMatch(value::equalsIgnoreCase))
          .findFirst();
    }

    private Optional<LocalDate> day(String name, String value) {
      return PartialDate.parse(value)
          .map(PartialDate::earliest)
          .or(() -> unread(name, value, "2025-06"));
    }

    private <T> Optional<T> none(String name, String value, List<String> known) {
      problem =
          "There is no %s “%s”%s."
              .formatted(
                  name,
                  value,
                  Nearest.within(value, known)
                      .map(near -> ", did you mean “" + near + "”? It is left out")
                      .orElse("; it is left out"));
      return Optional.empty();
    }

    private <T> Optional<T> unread(String name, String value, String example) {
      problem =
          "%s:%s says nothing yet, expected for example %s:%s."
              .formatted(name, value, name, example);
      return Optional.empty();
    }
  }
}

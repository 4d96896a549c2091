package org.rfldigest.workspace.configuration;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rfldigest.workspace.configuration.Setting.Reach;

/** All settings with one value, in the order in which they are listed. */
public final class Settings {

  private static final List<Setting<?>> ALL = new ArrayList<>();

  public static final Setting<String> THEME =
      shared("theme", "the colours of the screens, by name", "default", Forms.text());

  /** {@code auto} asks the terminal; the others are the most that is used. */
  public static final Setting<String> COLOURS =
      shared(
          "colours",
          "how many colours the screens use",
          "auto",
          Forms.oneOf("auto", "never", "16", "256", "full"),
          List.of(common("NO_COLOR", _ -> Optional.of("never"))));

  public static final Setting<Boolean> MOUSE =
      shared(
          "mouse",
          "whether clicks and the wheel reach the screens",
          false,
          Forms.flag(),
          List.of(ours("RFL_MOUSE", word -> Optional.of(word.equals("1")))));

  /** The address is put in the place of {@code %s}, or at the end. Empty: what is usual here. */
  public static final Setting<List<String>> OPEN =
      personal(
          "open",
          "the program that opens links; empty: what is usual here",
          List.of(),
          Forms.command(),
          List.of(command("BROWSER", word -> word.split(":")[0])));

  public static final Setting<List<String>> EDITOR =
      personal(
          "editor",
          "the program that edits texts",
          List.of("vi"),
          Forms.command(),
          List.of(command("VISUAL", Function.identity()), command("EDITOR", Function.identity())));

  public static final Setting<List<String>> PAGER =
      personal(
          "pager",
          "the program that pages through long texts",
          List.of("less"),
          Forms.command(),
          List.of(command("PAGER", Function.identity())));

  public static final Setting<Duration> REFRESH_EVERY =
      shared(
          "refresh.every",
          "how often feeds are asked that name no time of their own",
          Duration.ofHours(1),
          Forms.interval(Duration.ofHours(1), "\"1h\""));

  public static final Setting<Integer> REFRESH_CONCURRENCY =
      shared("refresh.concurrency", "how many feeds are asked at once", 32, Forms.count(1, 64));

  public static final Setting<String> DIGEST_EVERY =
      shared(
          "digest.every",
          "how often rfl watch and rfl refresh --due build a digest",
          "never",
          Forms.oneOf("never", "daily", "weekly"));

  public static final Setting<String> DIGEST_DAY =
      shared(
          "digest.day",
          "the day of a weekly one",
          "monday",
          Forms.oneOf(
              "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"));

  public static final Setting<LocalTime> DIGEST_AT =
      shared("digest.at", "the local time of it", LocalTime.of(7, 0), Forms.time());

  /** Empty: {@code .rfl/digests} of the workspace. */
  public static final Setting<String> DIGEST_FOLDER =
      personal(
          "digest.folder",
          "where it is written to; empty: .rfl/digests",
          "",
          Forms.text(),
          List.of());

  public static final Setting<String> PUBLISH_FOLDER =
      personal("publish.folder", "where rfl publish writes to", "", Forms.text(), List.of());

  public static final Setting<List<String>> PUBLISH_FORMATS =
      shared(
          "publish.formats",
          "what rfl publish writes",
          List.of("html", "md", "json", "atom", "ics"),
          Forms.words());

  public static final Setting<String> PUBLISH_ADDRESS =
      shared("publish.address", "the web address where it will be found", "", Forms.text());

  public static final Setting<String> LOG_FILE =
      personal(
          "log.file",
          "the file rfl watch logs to; empty: standard output",
          "",
          Forms.text(),
          List.of());

  public static final Setting<Integer> LOG_SIZE =
      shared(
          "log.size",
          "the size at which the log begins anew, in KiB",
          1024,
          Forms.count(16, 65_536));

  private Settings() {}

  public static List<Setting<?>> all() {
    return List.copyOf(ALL);
  }

  static Optional<Setting<?>> named(String name) {
    return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  private static <T> Setting<T> shared(String name, String meaning, T fallback, Form<T> form) {
    return shared(name, meaning, fallback, form, List.of());
  }

  private static <T> Setting<T> shared(
      String name,
      String meaning,
      T fallback,
      Form<T> form,
      List<EnvironmentVariable<T>> variables) {
    return add(new Setting<>(name, meaning, fallback, form, Reach.SHARED, variables));
  }

  private static <T> Setting<T> personal(
      String name,
      String meaning,
      T fallback,
      Form<T> form,
      List<EnvironmentVariable<T>> variables) {
    return add(new Setting<>(name, meaning, fallback, form, Reach.PERSONAL, variables));
  }

  private static <T> Setting<T> add(Setting<T> setting) {
    ALL.add(setting);
    return setting;
  }

  private static <T> EnvironmentVariable<T> ours(String name, Function<String, Optional<T>> read) {
    return new EnvironmentVariable<>(name, true, read);
  }

  private static <T> EnvironmentVariable<T> common(
      String name, Function<String, Optional<T>> read) {
    return new EnvironmentVariable<>(name, false, read);
  }

  private static EnvironmentVariable<List<String>> command(
      String name, Function<String, String> part) {
    return common(name, word -> Forms.command(part.apply(word)).filter(words -> !words.isEmpty()));
  }
}

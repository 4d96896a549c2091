package org.rfldigest.cli.digest;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.WebUri;
import org.rfldigest.publish.Format;
import org.rfldigest.publish.Publication;
import org.rfldigest.publish.Publication.Outcome;
import org.rfldigest.workspace.configuration.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl publish DIR}: the digest as a site, feeds and files in a folder. */
public final class PublishCommand implements Command {

  private static final String FORMATS =
      Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(","));

  @Override
  public CommandSpec spec() {
    return Options.command("publish")
        .addPositional(
            Options.parameter(
                "DIR",
                "0..1",
                "the folder, publish.folder of the configuration by default; it then holds this publication and what others put there"))
        .addOption(
            Options.choice(
                "--format",
                "FORMATS",
                "some of " + FORMATS + "; publish.formats by default",
                List.of(FORMATS.split(","))))
        .addOption(
            Options.text(
                "--base",
                "URL",
                "the web address the folder will have; publish.address by default"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var configuration = session.configuration();
    var folder = folder(parsed.matchedPositionalValue(0, ""), session);
    refuseOwn(folder, session);
    var usual = String.join(",", configuration.get(Settings.PUBLISH_FORMATS));
    var formats = formats(parsed.matchedOptionValue("--format", usual));
    var base =
        Optional.of(
                parsed.matchedOptionValue("--base", configuration.get(Settings.PUBLISH_ADDRESS)))
            .filter(address -> !address.isEmpty());
    var outcome =
        Publication.write(
            folder,
            session.digest(),
            Rules.components(session),
            formats,
            base.map(PublishCommand::base));
    return switch (outcome) {
      case Outcome.Unmerged(var merges) -> throw session.refusal(merges, "nothing was published.");
      case Outcome.Refused refused -> throw Stop.failed(refused.sentence());
      case Outcome.Published published -> {
        say(published.changes(), folder, parsed, session);
        yield session.tell(published.problems());
      }
    };
  }

  private static Path folder(String named, Session session) {
    var set = session.configuration().get(Settings.PUBLISH_FOLDER);
    if (named.isEmpty() && set.isEmpty()) {
      throw Stop.usage("publish needs a folder, or publish.folder in your configuration.");
    }
    if (named.isEmpty()) {
      return set.startsWith("~/")
          ? session.homeFolder().resolve(set.substring(2))
          : session.workspace().root().resolve(set);
    }
    return session.surroundings().folder().resolve(named);
  }

  /** What the program reads is no place for what it makes of it, nor is what holds all of it. */
  private static void refuseOwn(Path folder, Session session) {
    var workspace = session.workspace();
    var wanted = folder.toAbsolutePath().normalize();
    for (var own :
        List.of(workspace.snapshots(), workspace.feedsFile().getParent(), workspace.memory())) {
      if (wanted.startsWith(own.toAbsolutePath().normalize())) {
        throw refused(folder, "is a place of the workspace itself, expected another folder");
      }
    }
    if (workspace.root().toAbsolutePath().normalize().startsWith(wanted)) {
      throw refused(folder, "holds the workspace, expected a folder for the site alone");
    }
  }

  private static Stop refused(Path folder, String why) {
    return Stop.usage("'" + Plain.clean(folder.toString()) + "' " + why + "; nothing was written.");
  }

  private static void say(
      Map<String, String> changes, Path folder, ParseResult parsed, Session session) {
    if (!parsed.hasMatchedOption("--json")) {
      session.print(summary(changes, parsed.matchedPositionalValue(0, folder.toString())));
      return;
    }
    changes.forEach((file, change) -> {
      var json = new LinkedHashMap<String, Object>();
      json.put("file", file);
      json.put("change", change);
      session.json(json);
    });
  }

  private static String summary(Map<String, String> changes, String folder) {
    var removed = Collections.frequency(changes.values(), "removed");
    return (changes.size() - removed)
        + " files in "
        + folder
        + ": "
        + Collections.frequency(changes.values(), "new")
        + " new, "
        + Collections.frequency(changes.values(), "changed")
        + " changed, "
        + Collections.frequency(changes.values(), "unchanged")
        + " unchanged, "
        + removed
        + " removed";
  }

  private static Set<Format> formats(String words) {
    var formats = EnumSet.noneOf(Format.class);
    for (var word : words.split(",", -1)) {
      formats.add(
          Format.parse(word.strip())
              .orElseThrow(() ->
                  Stop.usage(
                      "'"
                          + word.strip()
                          + "' is no format of publish, expected some of "
                          + FORMATS
                          + ".")));
    }
    return formats;
  }

  private static URI base(String address) {
    return WebUri.of(address.endsWith("/") ? address : address + "/")
        .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
        .orElseThrow(() ->
            Stop.usage(
                "'"
                    + address
                    + "' is no web address, expected one such as https://example.org/rfl/."));
  }
}

package org.rfldigest.cli.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options that several commands share. */
public final class Options {

  private Options() {}

  /** A command with what all of them have; what it is for stands in the table of commands. */
  public static CommandSpec command(String name) {
    var spec = CommandSpec.create().name("rfl " + name);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
    spec.addOption(
        OptionSpec.builder("--workspace")
            .paramLabel("DIR")
            .type(String.class)
            .description("the folder with feeds/ and snapshots/")
            .build());
    return spec;
  }

  /**
   * Refuses an option that the action does not heed: who gave it wanted something else.
   *
   * @param uses the actions for which each option is
   */
  public static void heeded(
      ParseResult parsed, String command, String action, Map<String, List<String>> uses) {
    uses.forEach((option, actions) -> {
      if (parsed.hasMatchedOption(option) && !actions.contains(action)) {
        throw Stop.usage(
            "%s says nothing to %s %s, only to %s; nothing was done."
                .formatted(option, command, action, String.join(" and ", actions)));
      }
    });
  }

  public static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  public static OptionSpec json() {
    return flag("--json", "print JSON");
  }

  public static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** One that takes one of these words. */
  public static OptionSpec choice(
      String name, String label, String description, List<String> words) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .completionCandidates(words)
        .description(description)
        .build();
  }

  /** One that is mostly one of these words. */
  public static PositionalParamSpec parameter(
      String label, String arity, String description, Collection<String> words) {
    return PositionalParamSpec.builder()
        .index("0")
        .paramLabel(label)
        .arity(arity)
        .type(String.class)
        .completionCandidates(words)
        .description(description)
        .build();
  }

  public static PositionalParamSpec parameter(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .index("0")
        .paramLabel(label)
        .arity(arity)
        .type(String.class)
        .description(description)
        .build();
  }

  public static PositionalParamSpec parameters(String label, String description) {
    return parameters(label, description, List.of());
  }

  /** Several, of which the first is mostly one of these words. */
  public static PositionalParamSpec parameters(
      String label, String description, List<String> words) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .paramLabel(label)
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .completionCandidates(words)
        .description(description)
        .build();
  }
}

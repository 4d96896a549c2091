package org.rfldigest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.cli.manual.Completions;
import org.rfldigest.cli.manual.Described;
import org.rfldigest.cli.manual.Manual;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Version;
import org.rfldigest.tui.Bindings;
import org.rfldigest.workspace.configuration.Setting;
import org.rfldigest.workspace.configuration.Settings;
import org.rfldigest.workspace.configuration.Written;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual pages and completions, made of the tables of commands, keys and settings. */
public final class Papers {

  private Papers() {}

  /** Writes each of them below the folder that is given, while a distribution is being built. */
  public static void main(String[] arguments) throws IOException {
    for (var paper : all().entrySet()) {
      var file = Path.of(arguments[0]).resolve(paper.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, paper.getValue());
    }
  }

  /** By the name of their file. */
  static Map<String, String> pages() {
    var keys =
        Bindings.rows().stream()
            .map(row -> new Manual.Key(row.keys(), row.meaning(), row.where()))
            .toList();
    var settings = Settings.all().stream().map(Papers::set).toList();
    return new Manual(Version.DAY, Version.NUMBER, commands(), keys, settings, Exit.MEANINGS)
        .pages();
  }

  /** Each file that an installation has beside the program, by its path below {@code share}. */
  static Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    pages()
        .forEach(
            (name, text) -> all.put("man/man" + name.charAt(name.length() - 1) + "/" + name, text));
    all.put("bash-completion/completions/rfl", completions("bash"));
    all.put("zsh/site-functions/_rfl", completions("zsh"));
    all.put("fish/vendor_completions.d/rfl.fish", completions("fish"));
    return all;
  }

  static String completions(String shell) {
    return Completions.of(shell, commands()).orElseThrow();
  }

  static List<Described> commands() {
    var commands = new ArrayList<Described>();
    Commands.TABLE.forEach(
        (name, row) -> commands.add(described(name, row.summary(), row.maker().get().spec())));
    return commands;
  }

  private static Described described(String name, String summary, CommandSpec spec) {
    return new Described(
        name,
        summary,
        spec.options().stream().map(Papers::option).toList(),
        spec.positionalParameters().stream().map(Papers::parameter).toList());
  }

  private static Described.Choice option(OptionSpec option) {
    var label = option.arity().max() == 0 ? "" : option.paramLabel();
    return new Described.Choice(List.of(option.names()), label, values(option), meaning(option));
  }

  private static Described.Parameter parameter(PositionalParamSpec parameter) {
    var label = parameter.paramLabel();
    var synopsis = parameter.arity().min() == 0 ? "[" + label + "]" : label;
    var many = parameter.arity().max() > 1 ? "..." : "";
    return new Described.Parameter(label, synopsis + many, values(parameter), meaning(parameter));
  }

  private static List<String> values(ArgSpec of) {
    var values = new ArrayList<String>();
    if (of.completionCandidates() != null) {
      of.completionCandidates().forEach(values::add);
    }
    return values;
  }

  private static String meaning(ArgSpec of) {
    return String.join(" ", of.description());
  }

  private static <T> Manual.Set set(Setting<T> setting) {
    return new Manual.Set(
        setting.name(),
        setting.meaning(),
        setting.form().expected(),
        Written.of(setting.form().write().apply(setting.fallback())),
        String.join(", ", setting.variableNames()));
  }
}

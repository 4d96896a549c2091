package org.rfldigest.cli.manual;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.rfldigest.cli.manual.Described.Choice;
import org.rfldigest.cli.manual.Described.Parameter;

/** The completion for zsh, in the language of its _arguments. */
final class ZshScript {

  private final List<Described> commands;
  private final StringBuilder text = new StringBuilder();

  ZshScript(List<Described> commands) {
    this.commands = commands;
  }

  String text() {
    text.append(
        """
        #compdef rfl

        _rfl_words() {
          local -a offered
          if (( $argv[(Ie)%1$s] && ${words[2,CURRENT-1][(Ie)%1$s]} )); then
            _files
            return
          fi
          offered=("${@:2}" ${(f)"$($rfl completions $1 2>/dev/null </dev/null)"})
          compadd -- $offered
        }

        _rfl() {
          local curcontext="$curcontext" state state_descr line
          local -a rfl=(${~words[1]})
          local -a commands
          typeset -A opt_args
          commands=(
        """
            .formatted(Completions.TAKES_FILE));
    for (var command : commands) {
      text.append("    '").append(command.name()).append(':');
      text.append(escaped(command.summary())).append("'\n");
    }
    text.append(
        """
          )
          _arguments -C \\
            '(- *)'{-h,--help}'[show the commands]' \\
            '(- *)'{-V,--version}'[show the version]' \\
            '(- *)--plain[print the digest as plain text]' \\
            '--workspace=[the folder with feeds/ and snapshots/]:folder:_files -/' \\
            '1:command:->command' \\
            '*::argument:->argument'
          (( $+opt_args[--workspace] )) && rfl+=(--workspace ${~opt_args[--workspace]})
          case $state in
            command) _describe -t commands command commands ;;
            argument)
              case $words[1] in
        """);
    commands.forEach(this::command);
    text.append(
        """
              esac ;;
          esac
        }

        if [ "$funcstack[1]" = _rfl ]; then _rfl "$@"; else compdef _rfl rfl; fi
        """);
    return text.toString();
  }

  private void command(Described command) {
    text.append("        ").append(command.name()).append(") _arguments");
    command.options().forEach(option -> text.append(" \\\n          ").append(option(option)));
    for (var parameter : command.parameters()) {
      text.append(" \\\n          ").append(parameter(parameter));
    }
    text.append(" ;;\n");
  }

  private static String option(Choice option) {
    var equals = option.takesValue() ? "=" : "";
    var meaning = "'[" + escaped(option.meaning()) + "]" + value(option) + "'";
    var names = option.names().stream().map(name -> name + equals).toList();
    return names.size() == 1
        ? "'" + names.getFirst() + "'" + meaning
        : "{" + String.join(",", names) + "}" + meaning;
  }

  private static String value(Choice option) {
    return option.takesValue()
        ? ":" + escaped(option.label()) + ":" + source(option.values(), option.label())
        : "";
  }

  private static String parameter(Parameter parameter) {
    return "'*:"
        + escaped(parameter.label())
        + ":"
        + source(parameter.values(), parameter.label())
        + "'";
  }

  private static String source(List<String> values, String label) {
    var offered = Completions.offered(label);
    if (!offered.isEmpty()) {
      return " _rfl_words " + offered + values.stream().map(word -> " " + word).collect(joining());
    }
    if (!values.isEmpty()) {
      return "(" + String.join(" ", values) + ")";
    }
    if (Completions.isFile(label)) {
      return "_files";
    }
    return Completions.isFolder(label) ? "_files -/" : " ";
  }

  /** Within single quotes, and behind what _arguments takes for a mark of its own. */
  private static String escaped(String plain) {
    return plain
        .replace("\\", "")
        .replace("'", "'\\''")
        .replace(":", "\\:")
        .replace("[", "\\[")
        .replace("]", "\\]");
  }
}

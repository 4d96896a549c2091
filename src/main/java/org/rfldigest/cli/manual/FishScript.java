package org.rfldigest.cli.manual;

import java.util.List;
import org.rfldigest.cli.manual.Described.Choice;
import org.rfldigest.cli.manual.Described.Parameter;

/** The completion for fish: a line for each command, option and value. */
final class FishScript {

  private final List<Described> commands;
  private final StringBuilder text = new StringBuilder();

  FishScript(List<Described> commands) {
    this.commands = commands;
  }

  String text() {
    text.append(
        """
        # fish completion for rfl

        function __rfl_command
            set -l skip 0
            for word in (commandline -opc)[2..]
                if test $skip = 1
                    set skip 0
                else if test "$word" = --workspace
                    set skip 1
                else if not string match -q -- '-*' $word
                    echo $word
                    return
                end
            end
        end

        function __rfl_words
            set -l words (commandline -opc)
            set -l rfl (string replace -r '^~' $HOME -- $words[1])
            if set -l at (contains -i -- --workspace $words)
                set -a rfl --workspace $words[(math $at + 1)]
            end
            type -q $rfl[1]; or return
            string match -qr -- '^-[^=]*$' (commandline -ct); and return
            command $rfl completions $argv[1] 2>/dev/null </dev/null
        end

        complete -c rfl -f
        complete -c rfl -n 'test -z (__rfl_command)' -s h -l help -d 'show the commands'
        complete -c rfl -n 'test -z (__rfl_command)' -s V -l version -d 'show the version'
        complete -c rfl -n 'test -z (__rfl_command)' -l plain -d 'print the digest as plain text'
        complete -c rfl -l workspace -x -a '(__fish_complete_directories)' \
        -d 'the folder with feeds/ and snapshots/'
        """
            .replace("-z (__rfl_command)", "-z \"$(__rfl_command)\""));
    for (var command : commands) {
      text.append("complete -c rfl -n 'test -z \"$(__rfl_command)\"' -a ")
          .append(command.name())
          .append(described(command.summary()));
    }
    commands.forEach(this::command);
    return text.toString();
  }

  private void command(Described command) {
    for (var option : command.options()) {
      if (!option.names().contains("--workspace")) {
        begin(command).append(names(option)).append(value(option));
        text.append(described(option.meaning()));
      }
    }
    for (var parameter : command.parameters()) {
      parameter(command, parameter);
    }
  }

  private void parameter(Described command, Parameter parameter) {
    var offered = Completions.offered(parameter.label());
    if (!offered.isEmpty()) {
      begin(command).append(" -a '").append(words(offered)).append("'\n");
    }
    if (parameter.values().contains(Completions.TAKES_FILE)) {
      text.append("complete -c rfl -n 'test \"$(__rfl_command)\" = ")
          .append(command.name())
          .append("; and contains -- ")
          .append(Completions.TAKES_FILE)
          .append(" (commandline -opc)' -F\n");
    }
    if (!parameter.values().isEmpty()) {
      begin(command).append(" -a '").append(String.join(" ", parameter.values())).append("'\n");
    } else if (Completions.isFile(parameter.label())) {
      begin(command).append(" -F\n");
    } else if (Completions.isFolder(parameter.label())) {
      begin(command).append(" -a '(__fish_complete_directories)'\n");
    }
  }

  private StringBuilder begin(Described command) {
    return text.append("complete -c rfl -n 'test \"$(__rfl_command)\" = ")
        .append(command.name())
        .append('\'');
  }

  private static String names(Choice option) {
    var names = new StringBuilder();
    for (var name : option.names()) {
      names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    return names.toString();
  }

  private static String value(Choice option) {
    if (!option.takesValue()) {
      return "";
    }
    if (!option.values().isEmpty()) {
      return " -x -a '" + String.join(" ", option.values()) + "'";
    }
    if (!Completions.offered(option.label()).isEmpty()) {
      return " -x -a '" + words(Completions.offered(option.label())) + "'";
    }
    if (Completions.isFile(option.label())) {
      return " -r -F";
    }
    return Completions.isFolder(option.label()) ? " -x -a '(__fish_complete_directories)'" : " -x";
  }

  private static String words(String offered) {
    return "(__rfl_words " + offered + ")";
  }

  private static String described(String meaning) {
    return " -d '" + meaning.replace("\\", "\\\\").replace("'", "\\'") + "'\n";
  }
}

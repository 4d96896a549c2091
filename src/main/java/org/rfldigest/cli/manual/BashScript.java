package org.rfldigest.cli.manual;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.cli.manual.Described.Choice;

/** The completion for bash: a case for each command, and one for each option with a value. */
final class BashScript {

  private static final String FILE_BEHIND_ACTION =
      """

                  [[ $word != -* && " ${COMP_WORDS[*]:i+1:COMP_CWORD-i-1} " = *' %s '* ]] &&
                    files=-f words='' offered=''\
      """
          .formatted(Completions.TAKES_FILE);

  private final List<Described> commands;
  private final StringBuilder text = new StringBuilder();

  BashScript(List<Described> commands) {
    this.commands = commands;
  }

  String text() {
    text.append(
        """
        # bash completion for rfl
        # shellcheck disable=SC2207 # words hold no spaces, and mapfile is not in every bash

        _rfl() {
          local IFS=$' \\t\\n' word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
          local command='' words='' files='' offered='' i
          local -a rfl=("${COMP_WORDS[0]/#\\~/$HOME}")
          COMPREPLY=()
          for ((i = 1; i < COMP_CWORD; i++)); do
            case ${COMP_WORDS[i]} in
              --workspace)
                [ "${COMP_WORDS[i + 1]}" = = ] && ((i++))
                ((i++))
                rfl+=(--workspace "${COMP_WORDS[i]/#\\~/$HOME}") ;;
              -*) ;;
              *) command=${COMP_WORDS[i]}; break ;;
            esac
          done
          case $command:$before in
            *:--workspace) files=-d ;;
        """);
    commands.forEach(this::values);
    text.append(
        """
            *)
              case $command in
                '') words='--help --plain --version --workspace\
        """);
    commands.forEach(command -> text.append(' ').append(command.name()));
    text.append("' ;;\n");
    commands.forEach(this::words);
    text.append(
        """
              esac ;;
          esac
          [ -n "$offered" ] && [ "${word#-}" = "$word" ] &&
            words="$words $("${rfl[@]}" completions "$offered" 2>/dev/null </dev/null)"
          [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$word"))
          if [ -n "$files" ]; then
            compopt -o filenames 2>/dev/null
            IFS=$'\\n'
            COMPREPLY+=($(compgen "$files" -- "$word"))
          fi
        }
        complete -F _rfl rfl
        """);
    return text.toString();
  }

  private void values(Described command) {
    for (var option : command.options()) {
      if (option.takesValue() && !option.names().contains("--workspace")) {
        var names = option.names().stream().map(name -> command.name() + ":" + name).toList();
        text.append("    ").append(String.join("|", names)).append(") ").append(value(option));
      }
    }
  }

  private static String value(Choice option) {
    return values(option.values(), option.label()) + " ;;\n";
  }

  private static String values(List<String> values, String label) {
    if (!values.isEmpty()) {
      return "words='" + String.join(" ", values) + "'";
    }
    if (!Completions.offered(label).isEmpty()) {
      return "offered=" + Completions.offered(label);
    }
    if (Completions.isFile(label)) {
      return "files=-f";
    }
    return Completions.isFolder(label) ? "files=-d" : "return";
  }

  private void words(Described command) {
    var words = new ArrayList<String>();
    command.options().forEach(option -> words.addAll(option.names()));
    var files = "";
    for (var parameter : command.parameters()) {
      words.addAll(parameter.values());
      var offered = Completions.offered(parameter.label());
      if (!offered.isEmpty()) {
        files = "; offered=" + offered;
      }
      if (parameter.values().contains(Completions.TAKES_FILE)) {
        files += FILE_BEHIND_ACTION;
      }
      if (Completions.isFile(parameter.label())) {
        files = "; files=-f";
      } else if (Completions.isFolder(parameter.label())) {
        files = "; files=-d";
      }
    }
    text.append("        ")
        .append(command.name())
        .append(") words='")
        .append(String.join(" ", words))
        .append('\'')
        .append(files)
        .append(" ;;\n");
  }
}

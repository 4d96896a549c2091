package org.rfldigest.cli;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Output;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.cli.session.Version;
import org.rfldigest.store.StoreLost;
import org.rfldigest.text.Nearest;

/** Runs one command line. Plain {@code rfl} opens the digest without passing through the parser. */
final class Rfl {

  static final String WORKSPACE = "--workspace";

  private final Surroundings surroundings;

  Rfl(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Returns the exit code; whatever went wrong has been said in one sentence. That the output took
   * not all is a failure of every command, but where its reader left on purpose.
   */
  int run(String... arguments) {
    var exit = tried(arguments);
    if (exit == Exit.OK && surroundings.out() instanceof Output out && out.trouble().isPresent()) {
      surroundings.note("the output took not all (" + out.trouble().get() + "), do not keep it.");
      surroundings.err().flush();
      return Exit.FAILED;
    }
    return exit;
  }

  private int tried(String... arguments) {
    try {
      return dispatch(Arrays.asList(arguments));
    } catch (Stop stop) {
      surroundings.note(stop.getMessage());
      return stop.exit();
    } catch (StoreLost lost) {
      surroundings.note(lost.getMessage());
      return Exit.FAILED;
    } catch (UncheckedIOException broken) {
      surroundings.note(FileTrouble.of(broken.getCause()));
      return Exit.FAILED;
    } catch (InvalidPathException unnamed) {
      surroundings.note(
          "'%s' can be no name of a file in this locale, LC_ALL=C.UTF-8 names another."
              .formatted(unnamed.getInput()));
      return Exit.USAGE;
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private int dispatch(List<String> arguments) {
    var named = Optional.<String>empty();
    var rest = arguments;
    if (!rest.isEmpty() && rest.getFirst().startsWith(WORKSPACE + "=")) {
      named = Optional.of(rest.getFirst().substring(WORKSPACE.length() + 1));
      rest = rest.subList(1, rest.size());
    } else if (!rest.isEmpty() && rest.getFirst().equals(WORKSPACE)) {
      named = rest.stream().skip(1).findFirst();
      rest = rest.stream().skip(2).toList();
    }
    if (arguments.size() > rest.size()) {
      requireFolder(named.orElse(""));
    }
    if (rest.isEmpty()) {
      return Opening.open(new Session(surroundings, named));
    }
    return switch (rest.getFirst()) {
      case "--plain" -> plain(rest.subList(1, rest.size()), named);
      case "-h", "--help", "help" -> help(rest.subList(1, rest.size()));
      case "-V", "--version" -> version(rest);
      default -> command(rest.getFirst(), rest.subList(1, rest.size()), named);
    };
  }

  /** An empty name, as of a variable that is not set, would be the folder that rfl stands in. */
  static void requireFolder(String named) {
    if (named.isBlank()) {
      throw Stop.usage("--workspace names no folder, expected rfl --workspace DIR.");
    }
  }

  private int plain(List<String> more, Optional<String> named) {
    if (!more.isEmpty()) {
      throw Stop.usage(
          "--plain takes nothing more, but '%s' stands behind it; commands print plain text without it."
              .formatted(more.getFirst()));
    }
    return Opening.print(new Session(surroundings, named));
  }

  private int command(String name, List<String> arguments, Optional<String> named) {
    var row = Commands.TABLE.get(name);
    if (row == null) {
      throw Stop.usage(
          name.startsWith("-")
              ? "'" + name + "' is no option of rfl, see rfl --help."
              : "'" + name + "' is no command" + meant(name) + " See rfl --help.");
    }
    return new OneCommand(surroundings, named).run(name, row, arguments);
  }

  private static String meant(String name) {
    return Nearest.within(name, Commands.TABLE.keySet())
        .map(near -> ", did you mean '" + near + "'?")
        .orElse(".");
  }

  private int help(List<String> about) {
    refuseMore("help", about.stream().skip(1));
    if (!about.isEmpty()) {
      return command(about.getFirst(), List.of("--help"), Optional.empty());
    }
    Help.print(surroundings.out());
    return Exit.OK;
  }

  private static void refuseMore(String what, Stream<String> more) {
    more.findFirst()
        .ifPresent(word -> {
          throw Stop.usage("'%s' is more than %s takes. See rfl --help.".formatted(word, what));
        });
  }

  private int version(List<String> words) {
    refuseMore(words.getFirst(), words.stream().skip(1));
    surroundings.out().println("rfl " + Version.NUMBER);
    return Exit.OK;
  }
}

package org.rfldigest.cli.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.text.Sanitizer;

/**
 * Tells a person outside of the program. What a feed says never becomes part of a command line, but
 * for a notification's one argument, which stands behind {@code --} and is text.
 */
public final class Messenger {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int LONGEST_TITLE = 250;

  private final Map<String, String> environment;

  public Messenger(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Starts a program of the person's.
   *
   * @param data by the name of the variable
   * @param input what it is given on its input
   * @return why it could not be done, in one sentence
   */
  public Optional<String> program(List<String> command, Map<String, String> data, String input) {
    var variables = new HashMap<>(environment);
    data.forEach((name, value) -> variables.put(name, Sanitizer.line(value)));
    return sentence(command.getFirst(), new Program(variables, LIMIT).run(command, input));
  }

  /** Shows one line on the desktop. */
  public Optional<String> desktop(String title) {
    var found = Program.find("notify-send", environment);
    if (found.isEmpty()) {
      return Optional.of("notify-send is not installed, nothing can be shown on the desktop.");
    }
    var line = Sanitizer.line(title);
    var head = line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…";
    var command = List.of(found.get().toString(), "--app-name=rfl", "--", head);
    return sentence("notify-send", new Program(environment, LIMIT).run(command, ""));
  }

  /** Sends a mail through sendmail. */
  public Optional<String> mail(String address, String subject, List<String> body) {
    var found = Program.find("sendmail", environment, "/usr/sbin", "/usr/lib");
    if (found.isEmpty()) {
      return Optional.of("sendmail is not installed, no mail can be sent.");
    }
    var lines = new ArrayList<String>();
    body.forEach(line -> lines.add(Sanitizer.line(line)));
    var command = List.of(found.get().toString(), "-i", "--", address);
    var mail = MailText.of(address, Sanitizer.line(subject), lines);
    return sentence("sendmail", new Program(environment, LIMIT).run(command, mail));
  }

  private static Optional<String> sentence(String name, Program.Outcome outcome) {
    return switch (outcome) {
      case Program.Outcome.Ended ended ->
          ended.exit() == 0
              ? Optional.empty()
              : Optional.of(name + " ended with " + ended.exit() + ".");
      case Program.Outcome.Failed failed -> Optional.of(name + ": " + failed.sentence() + ".");
    };
  }
}

package org.rfldigest.workspace.configuration;

import java.util.List;
import java.util.Set;
import org.rfldigest.model.Verdict;

/**
 * Who is told of what, and how.
 *
 * @param components keys of components, of which an entry must be about one; empty: any
 */
public record NotifyRule(Set<Occasion> when, Set<String> components, Way way, Origin origin) {

  public NotifyRule {
    when = Set.copyOf(when);
    components = Set.copyOf(components);
  }

  /** How somebody is told. */
  public sealed interface Way {

    /** A program is started, once for each entry, which it finds in its environment and input. */
    record Program(List<String> command) implements Way {
      public Program {
        command = List.copyOf(command);
      }
    }

    /** A notification of the desktop. */
    record Desktop() implements Way {}

    /**
     * A mail through sendmail.
     *
     * @param address of the person, without a name
     */
    record Mail(String address) implements Way {}
  }

  /** Whether an entry with that verdict is to be told. */
  public boolean wants(Verdict verdict) {
    var isAbout =
        components.isEmpty() || verdict.components().stream().anyMatch(components::contains);
    return verdict.relevant() && isAbout && when.stream().anyMatch(one -> one.is(verdict));
  }
}

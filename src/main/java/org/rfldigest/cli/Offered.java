package org.rfldigest.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Component;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Release;
import org.rfldigest.model.Subscription;

/**
 * The words of a workspace that a shell offers at its Tab key. Some shells read them once more as
 * they read a command line: so only those are told that mean nothing there.
 */
final class Offered {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final Map<String, Function<Session, Stream<String>>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("feeds", session -> Rules.subscriptions(session).stream().map(Subscription::key));
    KINDS.put("releases", session -> session.digest().releases().stream().map(Release::toString));
    KINDS.put("pages", session -> session.digest().pages().stream());
    KINDS.put("components", session -> Rules.components(session).stream().map(Component::key));
    KINDS.put(
        "disagreements",
        session -> session.digest().disagreements().stream().map(Disagreement::key));
  }

  private Offered() {}

  static List<String> kinds() {
    return List.copyOf(KINDS.keySet());
  }

  /** Those of a kind, as they stand in the workspace now. */
  static List<String> words(String kind, Session session) {
    return KINDS.get(kind).apply(session).filter(word -> PLAIN.matcher(word).matches()).toList();
  }
}

package org.rfldigest.tui;

import java.util.Set;

/** What is told of an effect that ended in an exception, so that the screen goes on. */
final class Failures {

  private Failures() {}

  static Message of(Effect effect, RuntimeException failure) {
    var sentence = sentence(failure);
    return switch (effect) {
      case Effect.LoadDigest load -> new Message.Failed(load.id(), sentence);
      case Effect.LoadGrounds load -> new Message.Failed(load.id(), sentence);
      case Effect.LoadSnapshot load -> new Message.Failed(load.id(), sentence);
      case Effect.LoadInbox load -> new Message.Failed(load.id(), sentence);
      case Effect.LoadEntry load -> new Message.Failed(load.id(), sentence);
      case Effect.Ask ask -> new Message.Failed(ask.id(), sentence);
      case Effect.Refresh _ -> new Message.RefreshDone(sentence, false);
      case Effect.Decide decide -> new Message.Refused(sentence, Set.copyOf(decide.entries()));
      default -> new Message.Refused(sentence);
    };
  }

  /** A sentence of the command line begins in small letters, as it stands behind "rfl:". */
  private static String sentence(RuntimeException failure) {
    var message = failure.getMessage();
    return message == null || message.isBlank()
        ? "That went wrong (" + failure.getClass().getSimpleName() + ")."
        : message.split(" ", 2)[0].chars().allMatch(Character::isLetter)
            ? Character.toUpperCase(message.charAt(0)) + message.substring(1)
            : message;
  }
}

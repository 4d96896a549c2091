package org.rfldigest.tui;

import java.util.function.Consumer;

/**
 * Does what the screens want done, and tells what came of it. Called on the threads of {@link
 * Workers}, an edit on the thread of the screen; may answer from any thread, and later. Exceptions
 * are shown as a failure.
 */
@FunctionalInterface
public interface Performer {
  void perform(Effect effect, Consumer<Message> answers);
}

package org.rfldigest.cli.system;

import java.io.IOException;
import java.util.List;

/** A part of the system that starts programs at times. */
public sealed interface Starter permits UserTimer, Crontab {

  /** What would be written and run, as lines for a person. */
  List<String> preview(Job job);

  /**
   * Writes it, over what was there of the same name.
   *
   * @throws IOException with a message for a person, where it cannot
   */
  void install(Job job) throws IOException;

  /** What is there of that name, as lines for a person; empty where nothing is. */
  List<String> status(String name) throws IOException;

  /** Takes it out; false where nothing was there. */
  boolean remove(String name) throws IOException;
}

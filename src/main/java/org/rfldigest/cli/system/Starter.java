package org.rfldigest.cli.system;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A part of the system that starts programs at times. */
public sealed interface Starter permits UserTimer, Crontab {

  /**
   * What is there of a job.
   *
   * @param by systemd or cron
   * @param place where it stands, for a person
   * @param lines what is there says of itself
   */
  record Standing(String by, String place, List<String> lines) {

    public Standing {
      lines = List.copyOf(lines);
    }
  }

  /** What would be written and run, as lines for a person. */
  List<String> preview(Job job);

  /**
   * Writes it, over what was there of the same name.
   *
   * @throws IOException with a message for a person, where it cannot
   */
  void install(Job job) throws IOException;

  /** What is there of that name. */
  Optional<Standing> status(String name) throws IOException;

  /** Takes it out; false where nothing was there. */
  boolean remove(String name) throws IOException;
}

package org.rfldigest.cli.session;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command of {@code rfl}. Its options are given as data, so that nothing is found by
 * reflection.
 */
public interface Command {

  /** The command's options, parameters and description. */
  CommandSpec spec();

  /** Runs it and returns the exit code. */
  int run(ParseResult parsed, Session session);
}

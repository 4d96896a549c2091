package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.store.NativeLibrary;
import org.rfldigest.workspace.Defaults;

/**
 * Prepares a built program for its starts: runs what most starts do once, in a workspace of its
 * own, so that an archive of loaded classes holds what they need. There is an archive for commands
 * and one for screens, because a start takes in the whole of the one that it uses.
 */
public final class Rehearsal {

  /**
   * What is typed when the front page is there: to what most mornings lead to. Each class of the
   * archive costs every start, so that what opens from there is left to its first visit.
   */
  private static final String KEYS = "jk\u00062jj1jjlqq3jlq4jq5j67?q0frust list\njkqQ";

  /** Who comes again is told what is new since then. */
  private static final String AGAIN = "jQ";

  /** The person's own, so that the way of reading them is taken, too. */
  private static final String SETTINGS =
      """
      theme = "default"
      mouse = false
      editor = ["vi"]

      [refresh]
      every = "1h"
      """;

  private Rehearsal() {}

  /**
   * @param arguments "commands" or "screens", the folder to do it in, and the one for the store's
   *     library
   */
  public static void main(String[] arguments) throws IOException {
    var home = Path.of(arguments[1]);
    var library = Path.of(arguments[2]);
    System.setProperty("org.sqlite.lib.path", library.toString());
    var surroundings = surroundings(home);
    var settings = session(surroundings).configurationFile();
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, SETTINGS);
    if (arguments[0].equals("commands")) {
      NativeLibrary.unpack(library);
      commands(surroundings);
    } else {
      screens(surroundings, OutputStream.nullOutputStream());
    }
  }

  /**
   * All of it in one Java, for who wants to see it.
   *
   * @param screen what is drawn goes there
   */
  public static void shown(Path home, OutputStream screen) throws IOException {
    var surroundings = surroundings(home);
    commands(surroundings);
    screens(surroundings, screen);
  }

  private static Surroundings surroundings(Path home) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        new ByteArrayInputStream(new byte[0]),
        nowhere,
        nowhere,
        environment(home),
        home,
        InstantSource.system(),
        false);
  }

  /** Copied from the real one, as every start does. */
  private static Map<String, String> environment(Path home) {
    var environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("RFL_"));
    environment.put("HOME", home.toString());
    environment.put("TERM", "xterm-256color");
    return environment;
  }

  private static void commands(Surroundings surroundings) throws IOException {
    Defaults.unpack(workspace(surroundings));
    run(surroundings, "--version");
    for (var command : new String[] {"releases", "feeds", "check", "show"}) {
      run(surroundings, command);
    }
    run(surroundings, "show", "--format", "json");
    run(surroundings, "component", "binder");
    try (var feeds = new RehearsedFeeds()) {
      Files.writeString(session(surroundings).workspace().feedsFile(), feeds.subscriptions());
      run(surroundings, "refresh");
      run(surroundings, "refresh");
      feeds.grow();
      run(surroundings, "refresh");
    }
    run(surroundings, "inbox");
    Main.run(surroundings.in(workspace(surroundings)), "inbox");
    Main.run(surroundings, "--help");
  }

  private static void screens(Surroundings surroundings, OutputStream screen) throws IOException {
    Main.run(surroundings, "--version");
    var inside = surroundings.in(workspace(surroundings));
    for (var keys : List.of(KEYS, AGAIN)) {
      Opening.rehearse(new Session(inside, Optional.empty()), new Typist(keys), screen);
    }
  }

  private static Path workspace(Surroundings surroundings) {
    return surroundings.folder().resolve("workspace");
  }

  /** Never the workspace that the folder happens to lie in. */
  private static Session session(Surroundings surroundings) {
    return new Session(surroundings, Optional.of(workspace(surroundings).toString()));
  }

  private static void run(Surroundings surroundings, String... words) {
    var named = new ArrayList<String>();
    named.add("--workspace=" + workspace(surroundings));
    named.addAll(List.of(words));
    Main.run(surroundings, named.toArray(String[]::new));
  }
}

package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.Message;

/**
 * What tests of the screens' desk need: one over a real workspace, and another run that works in
 * it.
 */
abstract class WithDesk {

  static final String SNAPSHOT = "---\nrelease: 6.19\n---\n\n# Linux 6.19\n\nBy hand.\n";

  @TempDir Path folder;
  final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  LoopbackServer server;
  RflRun other;
  DeskPerformer performer;

  @BeforeEach
  void aWorkspaceWithAList() throws IOException {
    server = LoopbackServer.start();
    server.serve("/list.atom", Files.readString(Path.of("src/test/resources/feeds/list.atom")));
    other = RflRun.inWorkspace(folder);
    other.write("snapshots/6.19.md", SNAPSHOT);
    other.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"list\"\naddress = \"%s\"\nprivate = true\n"
            .formatted(server.address("/list.atom")));
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            out,
            Map.of("HOME", folder.toString()),
            folder,
            other::now,
            true);
    var session = new Session(surroundings, Optional.empty());
    performer = DeskPerformer.watching(session, RflRun.inside(session));
  }

  @AfterEach
  void stop() {
    performer.close();
    server.close();
  }

  final Message ask(Effect effect) {
    var answers = new ArrayList<Message>();
    performer.perform(effect, answers::add);
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }
}

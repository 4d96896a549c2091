package org.rfldigest.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.loopback.LoopbackServer;

/** What tests of fetching need: a server on the loopback, and runs in a workspace. */
public abstract class WithServer {

  protected final LoopbackServer server = LoopbackServer.start();
  @TempDir protected Path folder;
  protected RflRun run;

  @BeforeEach
  void runInAWorkspace() {
    run = RflRun.inWorkspace(folder);
  }

  @AfterEach
  void closeServer() {
    server.close();
  }
}

package org.rfldigest.publish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.rfldigest.json.JsonLine;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;

/** A Chromium without a window and one page in it, led by the DevTools protocol. */
final class Chromium implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
  private String session = "";

  /**
   * @param folder for the browser's profile, new and empty
   */
  Chromium(Path folder) throws Exception {
    process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var client = HttpClient.newHttpClient();
    socket = client.newWebSocketBuilder().buildAsync(address(), new Listener()).get();
    var target = ask("Target.createTarget", Map.of("url", "about:blank"));
    var attach = Map.of("targetId", target.text("targetId").orElseThrow(), "flatten", true);
    session = ask("Target.attachToTarget", attach).text("sessionId").orElseThrow();
    for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
      ask(domain + ".enable", Map.of());
    }
  }

  static boolean isThere() {
    try {
      return new ProcessBuilder("chromium", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sets the size of the page in CSS pixels, and whether the reader likes it dark. */
  void look(int width, int height, boolean dark) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    ask("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  void withoutScripts(boolean without) {
    ask("Emulation.setScriptExecutionDisabled", Map.of("value", without));
  }

  /** Opens an address and returns when the page and its scripts are there. */
  void open(String address) {
    going(() -> ask("Page.navigate", Map.of("url", address)));
  }

  /** Clicks the first element of the selector and returns when the page it leads to is there. */
  void follow(String selector) {
    going(() -> run("document.querySelector('" + selector + "').click()"));
  }

  private void going(Runnable departure) {
    loaded = new CompletableFuture<>();
    departure.run();
    get(loaded);
  }

  /** What the expression gives, as text; a promise is waited for. */
  String run(String expression) {
    var answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.object("exceptionDetails").isPresent()) {
      throw new IllegalStateException(answer.toString());
    }
    var result = answer.object("result").orElseThrow();
    return result.text("value").orElse("");
  }

  /** The words of the first element of the selector. */
  String text(String selector) {
    return run("document.querySelector('" + selector + "').textContent");
  }

  /** Types into the element that has the focus. */
  void type(String text) {
    ask("Input.insertText", Map.of("text", text));
  }

  /** What the console has told since the start: warnings, errors, refused resources. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The addresses that were asked for since the start. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private JsonObject ask(String method, Map<String, ?> params) {
    var id = ids.incrementAndGet();
    var answer = new CompletableFuture<JsonObject>();
    answers.put(id, answer);
    var message = new LinkedHashMap<String, Object>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", params);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(JsonLine.of(message), true).join();
    return get(answer);
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception never) {
      throw new IllegalStateException(never);
    }
  }

  private URI address() throws IOException {
    var reader = process.errorReader(StandardCharsets.UTF_8);
    var said = new StringBuilder();
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      var matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(ignored -> {}));
        return URI.create(matcher.group(1));
      }
    }
    throw new IOException("Chromium did not start: " + said);
  }

  @Override
  public void close() {
    session = "";
    ask("Browser.close", Map.of());
    process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> process).join();
    process.destroyForcibly().onExit().join();
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        var read = JsonReader.read(text.toString());
        text.setLength(0);
        if (read instanceof JsonReader.Result.Read(JsonObject message)) {
          take(message);
        }
      }
      from.request(1);
      return null;
    }

    private void take(JsonObject message) {
      var id = message.text("id");
      if (id.isPresent()) {
        var answer = answers.remove(Integer.parseInt(id.get()));
        message
            .object("result")
            .ifPresentOrElse(
                answer::complete,
                () -> answer.completeExceptionally(new IllegalStateException(message.toString())));
        return;
      }
      var params = message.object("params").orElse(new JsonObject(Map.of()));
      switch (message.text("method").orElse("")) {
        case "Page.loadEventFired" -> loaded.complete(null);
        case "Runtime.exceptionThrown", "Runtime.consoleAPICalled" ->
            complaints.add(params.toString());
        case "Log.entryAdded" -> complaints.add(params.object("entry").toString());
        case "Network.requestWillBeSent" ->
            requests.add(params.object("request").flatMap(it -> it.text("url")).orElse("?"));
        default -> {
          // what else goes on in the browser does not matter here
        }
      }
    }
  }
}

package org.rfldigest.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Version;
import org.rfldigest.cli.session.Web;
import org.rfldigest.digest.Check;
import org.rfldigest.fetch.Reach;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Subscription;
import org.rfldigest.tui.terminal.UnixTerminal;
import org.rfldigest.workspace.FeedsFile;
import org.rfldigest.workspace.RelevanceFile;
import org.rfldigest.workspace.Workspace;
import org.rfldigest.workspace.configuration.Configuration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code rfl doctor}: how the surroundings are, a line each, and what to do. It makes and changes
 * nothing; it fails where something is bad.
 */
public final class DoctorCommand implements Command {

  private static final String ROW = "%-5s %-14s %s%n";

  @Override
  public CommandSpec spec() {
    return Options.command("doctor")
        .addOption(Options.flag("--network", "try to reach the hosts of the feeds, too"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var findings = new ArrayList<Finding>();
    var surroundings = session.surroundings();
    findings.addAll(
        OnTerminal.look(
            surroundings.environment(), surroundings.terminal(), UnixTerminal.encoding()));
    findings.addAll(
        OnProgram.look(
            Version.NUMBER, System.getProperty("rfl.launcher", ""), OnProgram.arguments()));
    var workspace = session.workspaceThatIsThere();
    findings.addAll(OnStore.look(workspace.map(Workspace::memory), session.clock().instant()));
    workspace.ifPresentOrElse(
        there -> lookOver(there, parsed.hasMatchedOption("--network"), session, findings),
        () ->
            findings.add(
                new Finding(
                    "files", Finding.State.OK, "there is no workspace yet; rfl makes one", "")));
    findings.forEach(finding -> tell(finding, parsed.hasMatchedOption("--json"), session));
    var isBad = findings.stream().anyMatch(finding -> finding.state() == Finding.State.BAD);
    return isBad ? Exit.FAILED : Exit.OK;
  }

  private static void lookOver(
      Workspace workspace, boolean network, Session session, List<Finding> findings) {
    var feeds = FeedsFile.read(workspace.feedsFile());
    var rules = rules(workspace);
    var wrong = new ArrayList<Problem>(feeds.problems());
    wrong.addAll(rules.problems());
    findings.addAll(
        OnFiles.look(workspace, Check.problems(workspace.snapshots(), rules.rules().components())));
    findings.addAll(OnSettings.look(settings(workspace, session), wrong));
    var addresses = feeds.subscriptions().stream().map(Subscription::address).toList();
    findings.addAll(
        network ? OnNetwork.look(Reach.of(addresses, Web.network(session))) : OnNetwork.notAsked());
  }

  private static RelevanceFile.Read rules(Workspace workspace) {
    var name = "feeds/" + workspace.relevanceFile().getFileName();
    try {
      return RelevanceFile.read(Files.readString(workspace.relevanceFile()), name);
    } catch (IOException unreadable) {
      var problem = new Problem(new Place(name, 1), "the file cannot be read as UTF-8 text");
      return new RelevanceFile.Read(RelevanceFile.read("", name).rules(), List.of(problem));
    }
  }

  private static List<Problem> settings(Workspace workspace, Session session) {
    return Configuration.read(
            session.configurationFile(),
            workspace.configurationFile(),
            session.surroundings().environment())
        .problems();
  }

  private static void tell(Finding finding, boolean json, Session session) {
    var state = finding.state().name().toLowerCase(Locale.ROOT);
    if (json) {
      var members = new LinkedHashMap<String, Object>();
      members.put("area", finding.area());
      members.put("state", state);
      members.put("found", finding.found());
      members.put("advice", Optional.of(finding.advice()).filter(advice -> !advice.isEmpty()));
      session.json(members);
      return;
    }
    session.out().printf(ROW, state, finding.area(), Plain.clean(finding.found()));
    if (!finding.advice().isEmpty()) {
      session.out().printf(ROW, "", "", "→ " + Plain.clean(finding.advice()));
    }
  }
}

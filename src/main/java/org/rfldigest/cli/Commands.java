package org.rfldigest.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.rfldigest.cli.archive.BackupCommand;
import org.rfldigest.cli.archive.ExportCommand;
import org.rfldigest.cli.archive.ImportCommand;
import org.rfldigest.cli.archive.RestoreCommand;
import org.rfldigest.cli.digest.CheckCommand;
import org.rfldigest.cli.digest.ComponentCommand;
import org.rfldigest.cli.digest.ComponentsCommand;
import org.rfldigest.cli.digest.DigestCommand;
import org.rfldigest.cli.digest.DisagreementsCommand;
import org.rfldigest.cli.digest.PagesCommand;
import org.rfldigest.cli.digest.PublishCommand;
import org.rfldigest.cli.digest.ReleasesCommand;
import org.rfldigest.cli.digest.ShowCommand;
import org.rfldigest.cli.digest.SourcesCommand;
import org.rfldigest.cli.doctor.DoctorCommand;
import org.rfldigest.cli.feeds.FeedsCommand;
import org.rfldigest.cli.feeds.ParseCommand;
import org.rfldigest.cli.inbox.ClassifyCommand;
import org.rfldigest.cli.inbox.ExplainCommand;
import org.rfldigest.cli.inbox.InboxCommand;
import org.rfldigest.cli.inbox.LearnedCommand;
import org.rfldigest.cli.inbox.ReplayCommand;
import org.rfldigest.cli.refresh.RefreshCommand;
import org.rfldigest.cli.refresh.ScheduleCommand;
import org.rfldigest.cli.refresh.WatchCommand;
import org.rfldigest.cli.session.Command;

/** The table of commands; only the one that is asked for is made. */
final class Commands {

  /** A row of the table: what the command is for, and how to make it. */
  record Row(String summary, Supplier<Command> maker) {}

  static final Map<String, Row> TABLE = new LinkedHashMap<>();

  static {
    add("show", "show a release of the digest, or one of its pages", ShowCommand::new);
    add("releases", "list the releases", ReleasesCommand::new);
    add("pages", "list the pages that belong to no single release", PagesCommand::new);
    add("components", "list the components", ComponentsCommand::new);
    add("component", "show what happened to a component", ComponentCommand::new);
    add("disagreements", "show where the sources differ", DisagreementsCommand::new);
    add("sources", "list the source documents", SourcesCommand::new);
    add("publish", "write the digest as a site, feeds and files for others", PublishCommand::new);
    add("refresh", "fetch the feeds that are due", RefreshCommand::new);
    add("digest", "tell what came of the last week, or since a day", DigestCommand::new);
    add("watch", "keep refreshing, each feed when it is due", WatchCommand::new);
    add("schedule", "let the system refresh this workspace", ScheduleCommand::new);
    add("inbox", "list what waits, and decide about it", InboxCommand::new);
    add("explain", "say why an entry is here, and what would change that", ExplainCommand::new);
    add("learned", "show what your decisions have taught, or forget it", LearnedCommand::new);
    add("replay", "judge what is stored again, after showing what changes", ReplayCommand::new);
    add("feeds", "list the feeds and how they are", FeedsCommand::new);
    add("screenshot", "show a screen as text, or write it as a picture", ScreenshotCommand::new);
    add("config", "show what is set, and where", ConfigCommand::new);
    add("doctor", "look for what is amiss around rfl, and say what to do", DoctorCommand::new);
    add("check", "look for mistakes in the digest's files", CheckCommand::new);
    add("export", "print all entries and decisions as JSON lines", ExportCommand::new);
    add("import", "take in what rfl export printed", ImportCommand::new);
    add("backup", "write the whole workspace into one file", BackupCommand::new);
    add("restore", "bring a workspace back from a backup", RestoreCommand::new);
    add("man", "print a manual page", ManCommand::new);
    add("completions", "print completions for a shell", CompletionsCommand::new);
    add("install", "install launcher, manual and completions", InstallCommand::new);
    add("parse", "read feed files and say what is in them", ParseCommand::new);
    add("classify", "judge entries given as JSON lines", ClassifyCommand::new);
  }

  private Commands() {}

  /** What each command is for, by its name. */
  static Map<String, String> meanings() {
    var meanings = new LinkedHashMap<String, String>();
    TABLE.forEach((name, row) -> meanings.put(name, row.summary()));
    return meanings;
  }

  private static void add(String name, String summary, Supplier<Command> maker) {
    TABLE.put(name, new Row(summary, maker));
  }
}

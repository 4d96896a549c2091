package org.rfldigest.cli.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.rfldigest.classify.Classifier;
import org.rfldigest.classify.release.KernelOrg;
import org.rfldigest.model.Component;
import org.rfldigest.model.Problem;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.Store;
import org.rfldigest.workspace.Defaults;
import org.rfldigest.workspace.FeedsFile;
import org.rfldigest.workspace.RelevanceFile;
import org.rfldigest.workspace.configuration.Settings;

/** What the workspace's two configuration files say; a mistake in one stops the command. */
public final class Rules {

  private static final String KERNEL_RELEASES = "/kdist.xml";
  private static final int MOST_RELEASES = 200;

  private Rules() {}

  public static List<Subscription> subscriptions(Session session) {
    var feeds =
        FeedsFile.read(
            session.workspace().feedsFile(), session.configuration().get(Settings.REFRESH_EVERY));
    refuse(feeds.problems(), session);
    return feeds.subscriptions();
  }

  public static RelevanceRules relevance(Session session) {
    var file = session.workspace().relevanceFile();
    try {
      var read = RelevanceFile.read(Files.readString(file), "feeds/" + file.getFileName());
      refuse(read.problems(), session);
      return read.rules();
    } catch (NoSuchFileException missing) {
      throw Stop.usage(
          "feeds/relevance.toml is missing, by which entries are judged; nothing was changed. Bring it"
              + " back (git checkout feeds), or take that of a new workspace.");
    } catch (IOException unreadable) {
      throw Stop.usage(
          "feeds/relevance.toml:1: the file cannot be read, expected UTF-8 text with [[rule]] tables.");
    }
  }

  /** Whether the rules are those that came with the program, which have no mistake. */
  static boolean areBundled(Session session) {
    var file = session.workspace().relevanceFile();
    return Defaults.isAsBundled(file, "feeds/" + file.getFileName());
  }

  /** Another text after each change of the rules' file. */
  static String stamp(Session session) {
    var file = session.workspace().relevanceFile();
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException unreadable) {
      return "";
    }
  }

  public static List<Component> components(Session session) {
    return relevance(session).components();
  }

  /** Where there is no store yet. */
  static Classifier newClassifier(Session session) {
    return new Classifier(relevance(session), calendar(session));
  }

  /** The calendar of the snapshots alone, where there is no store yet. */
  private static ReleaseCalendar calendar(Session session) {
    return new ReleaseCalendar(session.digest().dates());
  }

  public static ReleaseCalendar calendar(Session session, Store store) {
    return calendar(session, store, subscriptions(session));
  }

  /** The calendar of the snapshots, completed by what kernel.org's feed has told. */
  static ReleaseCalendar calendar(Session session, Store store, List<Subscription> subscriptions) {
    var ids =
        subscriptions.stream()
            .filter(one -> one.address().endsWith(KERNEL_RELEASES))
            .flatMap(
                one -> store.idsBeginning(one.key(), KernelOrg.MAINLINE, MOST_RELEASES).stream())
            .toList();
    return new ReleaseCalendar(KernelOrg.complete(session.digest().dates(), KernelOrg.dates(ids)));
  }

  private static void refuse(List<Problem> problems, Session session) {
    if (!problems.isEmpty()) {
      throw session.refusal(problems, "nothing was changed.");
    }
  }
}

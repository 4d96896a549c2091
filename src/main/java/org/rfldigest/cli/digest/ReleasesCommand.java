package org.rfldigest.cli.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.publish.DigestJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl releases}: the releases of the digest with their dates, newest first. */
public final class ReleasesCommand implements Command {

  private static final String ROW = "%-9s %-13s %-11s %-11s %s%n";

  @Override
  public CommandSpec spec() {
    return Options.command("releases").addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var dates = session.digest().dates();
    if (parsed.hasMatchedOption("--json")) {
      dates.forEach(of -> session.json(DigestJson.of(of)));
    } else {
      table(dates, session);
    }
    return Exit.OK;
  }

  private static void table(List<ReleaseDates> dates, Session session) {
    var out = session.out();
    out.printf(ROW, "release", "merge window", "rc1", "released", "end of life");
    for (var of : dates) {
      out.printf(
          ROW,
          of.release(),
          day(of.mergeWindow()),
          day(of.rc1()),
          day(of.released()),
          day(of.endOfLife()));
    }
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }
}

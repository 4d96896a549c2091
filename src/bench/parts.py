"""The works that are measured, each by turns: A B A B."""

import os
import shutil
import subprocess
import sys

import keys
import readers
import report
import servers
import texts
from screen import Screen

WINDOW = 30
SIZE = (80, 24)

# Feeds, with WINDOW entries each.
GROWING = (100, 1_000, 10_000)


class Bench:
    """What the parts share: programs, served feeds, the tables that come of it."""

    def __init__(self, given, folder, programs, nginx):
        self.given = given
        self.folder = folder
        self.programs = programs
        self.nginx = nginx
        self.table = report.Table([program.name for program in programs])
        self.keys = []
        self.faults = []
        self.opened = {}

    def turns(self, usual):
        """The programs in turn, each round beginning with another."""
        for turn in range(self.given.turns or usual):
            at = turn % len(self.programs)
            yield from self.programs[at:] + self.programs[:at]

    def files(self, feeds, entries, first=0):
        """The folder of these feeds, written once."""
        folder = os.path.join(self.folder, "feeds", f"{feeds}x{entries}-{first}")
        made = texts.Feeds(feeds, entries)
        if not os.path.exists(folder + ".whole"):
            made.write(folder, first)
            open(folder + ".whole", "w").close()
        return made, folder

    def reader(self, program, addresses):
        reader = program(os.path.join(self.folder, "runs", program.name), self.given.jobs)
        reader.follow(addresses)
        return reader

    def refresh(self, work, reader, expected, memory=False):
        """One refresh that counts only where it did the whole work."""
        try:
            done = reader.refresh()
            stored = reader.entries()
            if stored != expected:
                raise RuntimeError(f"has {stored} entries, expected {expected}")
        except (RuntimeError, OSError) as wrong:
            self.fault(reader.name, work, wrong)
            return
        self.add(work, "s", reader.name, done.seconds)
        if memory:
            self.add(work + ", memory", "MiB", reader.name, done.mebibytes)

    def add(self, work, unit, name, value):
        """Said at once, too: a run that breaks off has then told what it had."""
        self.table.add(work, unit, name, value)
        print(f"bench: {name}, {work}: {report.number(value)} {unit}", file=sys.stderr, flush=True)

    def fault(self, name, work, wrong):
        self.faults.append(f"{name}, {work}: {wrong}")
        print(f"bench: {self.faults[-1]}", file=sys.stderr, flush=True)

    def lines(self):
        if self.table.rows:
            yield from self.table.lines()
        if self.keys:
            yield ""
            yield from keys.lines(self.keys)
        for fault in self.faults:
            yield ""
            yield f"Not measured: {fault}"

    def large(self, program):
        """A reader with the large store, made once and kept until --fresh."""
        if program in self.opened:
            return self.opened[program]
        given = self.given
        kept = os.path.join(self.folder, f"store-{given.feeds}x{given.entries}", program.name)
        if given.fresh or not os.path.exists(kept + ".whole"):
            feeds, files = self.files(given.feeds, given.entries)
            self.nginx.show(files)
            reader = program(kept, given.jobs)
            reader.follow([self.nginx.address(feeds, n) for n in range(given.feeds)])
            print(f"bench: making the store of {program.name}", file=sys.stderr, flush=True)
            reader.refresh()
            if isinstance(reader, readers.Newsboat):
                reader.settle()
            shutil.rmtree(files, ignore_errors=True)
            os.remove(files + ".whole")
            open(kept + ".whole", "w").close()
        self.opened[program] = program.kept(kept, given.jobs)
        self.opened[program].wake()
        return self.opened[program]

    def screens(self):
        """Programs with a screen over the large store."""
        found = []
        for program in self.programs:
            if program.screen:
                try:
                    found.append(self.large(program))
                except (RuntimeError, OSError, EOFError) as wrong:
                    self.fault(program.name, "large store", wrong)
        return found


def refresh(bench):
    count = bench.given.feeds
    feeds, old = bench.files(count, WINDOW)
    _, new = bench.files(count, WINDOW, 1)
    addresses = [bench.nginx.address(feeds, number) for number in range(count)]
    for program in bench.turns(3):
        bench.nginx.show(old)
        reader = bench.reader(program, addresses)
        bench.refresh(f"refresh {count:,} feeds, cold", reader, count * WINDOW, memory=True)
        bench.nginx.asked()
        bench.refresh("the same again, all 304", reader, count * WINDOW)
        asked = bench.nginx.asked()
        if set(asked) != {"304"}:
            print(f"bench: {program.name} was answered {asked}", file=sys.stderr)
        bench.nginx.show(new)
        bench.refresh("the same again, one new entry in each", reader, count * (WINDOW + 1))


def small(bench):
    feeds, files = bench.files(100, WINDOW)
    bench.nginx.show(files)
    addresses = [bench.nginx.address(feeds, number) for number in range(100)]
    for program in bench.turns(5):
        reader = bench.reader(program, addresses)
        bench.refresh("refresh 100 feeds, cold", reader, 100 * WINDOW)
        bench.refresh("100 feeds again, all 304", reader, 100 * WINDOW)


def slow(bench):
    feeds, files = bench.files(100, WINDOW)
    bench.nginx.show(files)
    far = servers.Slow(bench.nginx, 0.1)
    try:
        addresses = [far.address(feeds, number) for number in range(100)]
        for program in bench.turns(3):
            reader = bench.reader(program, addresses)
            bench.refresh("100 feeds that answer after 100 ms", reader, 100 * WINDOW)
    finally:
        far.close()


def start(bench):
    found = bench.screens()
    total = bench.given.feeds * bench.given.entries
    store = f"{total:,} entries, {bench.given.feeds:,} feeds"
    for turn in range((bench.given.turns or 10) + 1):
        for reader in found:
            try:
                with Screen(reader.screen_command(), reader.folder, reader.env, *SIZE) as screen:
                    burst = screen.burst(0.5, reader.shows)
                    pss, rss = screen.memory()
            except (TimeoutError, EOFError) as wrong:
                bench.fault(reader.name, "start", wrong)
                continue
            if turn == 0:
                continue
            first = burst.frame or burst.shown
            bench.add(f"start to first frame, {store}", "s", reader.name, first)
            bench.add("start until the whole screen stands", "s", reader.name, burst.last)
            bench.add("memory with that screen open (Pss)", "MiB", reader.name, pss)
            bench.add("memory with that screen open (Rss)", "MiB", reader.name, rss)


def search(bench):
    found = [reader for reader in bench.screens() if reader.name in keys.WAYS]
    total = bench.given.feeds * bench.given.entries
    few, many = round(total * texts.FEW[1]), round(total * texts.MANY[1])
    words = ((0, texts.NO_HIT), (few, texts.FEW[0]), (many, texts.MANY[0]))
    for _ in range(bench.given.turns or 3):
        for hits, word in words:
            for reader in found:
                try:
                    seconds = keys.search(reader, word, hits)
                except (TimeoutError, EOFError) as wrong:
                    bench.fault(reader.name, f"search, {hits} hits", wrong)
                    continue
                work = f"search in {total:,} texts, {f'{hits:,} hits' if hits else 'no hit'}"
                bench.add(work, "s", reader.name, seconds)


def press(bench):
    for reader in bench.screens():
        try:
            bench.keys += keys.figures(reader)
        except (TimeoutError, EOFError) as wrong:
            bench.fault(reader.name, "keys", wrong)


def commands(bench):
    """Short commands of rfl, by hyperfine, as it prints them."""
    if not shutil.which("hyperfine"):
        bench.fault("hyperfine", "commands", "is not installed")
        return
    rfl = os.path.join(readers.PROJECT, "rfl")
    reader = bench.large(readers.Rfl)
    words = ("--version", "releases", "show 6.18", "feeds", "inbox")
    table = os.path.join(bench.folder, "commands.md")
    subprocess.run(
        ["hyperfine", "-w2", f"-r{bench.given.turns or 10}", "-N", "--style=none"]
        + ["--export-markdown", table]
        + [f"'{rfl}' {word}" for word in words],
        cwd=reader.folder,
        env=reader.env,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    with open(table) as made:
        bench.keys.append(made.read().replace(f"'{rfl}'", "rfl"))
    os.remove(table)


def grow(bench):
    """How the costs of rfl grow with its feeds, in the processor's time, which other work does not change."""
    rfl = os.path.join(readers.PROJECT, "rfl")
    rows = ["| feeds | work | by the clock | of the processor | memory (Rss) |", "|---|---|---|---|---|"]
    for count in GROWING if bench.given.feeds == 1000 else (bench.given.feeds,):
        feeds, files = bench.files(count, WINDOW)
        bench.nginx.show(files)
        reader = bench.reader(readers.Rfl, [bench.nginx.address(feeds, n) for n in range(count)])
        # What 10,000 feeds may take of the heap.
        reader.env["JDK_JAVA_OPTIONS"] = "-Xmx512m"
        for work, words in (
            ("refresh, cold", ["refresh"]),
            ("nothing new", ["refresh"]),
            ("`rfl feeds`", ["feeds"]),
            ("`rfl inbox`", ["inbox"]),
        ):
            done = readers.run([rfl, *words], reader.folder, reader.env, reader.log)
            row = f"{done.seconds:.2f} s | {done.processor:.2f} s | {done.mebibytes:.0f} MiB"
            rows.append(f"| {count:,} | {work} | {row} |")
            print(f"bench: {rows[-1]}", file=sys.stderr, flush=True)
        if (stored := reader.entries()) != count * WINDOW:
            bench.fault("rfl", f"{count:,} feeds", f"has {stored} entries, expected {count * WINDOW}")
    bench.keys.append("\n".join(rows))


def jmh():
    """The inner loops, with what they allocate."""
    maven = ["mvn", "-q", "-f", os.path.join(readers.PROJECT, "pom.xml"), "-Pbench"]
    path = os.path.join(readers.PROJECT, "target", "bench-classpath")
    subprocess.run(
        [*maven, "test-compile", "dependency:build-classpath", f"-Dmdep.outputFile={path}"], check=True
    )
    with open(os.path.join(readers.PROJECT, "target", "launch")) as launch:
        jdk = next(line.split("'")[1] for line in launch if line.startswith("jdk="))
    java = os.path.join(jdk, "bin", "java")
    target = os.path.join(readers.PROJECT, "target")
    with open(path) as libraries:
        classes = f"{target}/test-classes:{target}/classes:{libraries.read()}"
    return subprocess.run([java, "-cp", classes, "org.openjdk.jmh.Main", "-prof", "gc"]).returncode


ALL = {
    "refresh": refresh,
    "small": small,
    "slow": slow,
    "start": start,
    "search": search,
    "keys": press,
    "commands": commands,
    "grow": grow,
}

# grow takes longer than all others together.
USUAL = [part for part in ALL if part != "grow"]

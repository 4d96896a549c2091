"""The programs that are compared, each over a folder of its own: made, refreshed, counted, opened."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass

from screen import Screen

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))


@dataclass
class Run:
    seconds: float
    mebibytes: float
    processor: float


def run(argv, folder, env, log):
    """Wall time and the largest resident size of the program and what it waited for."""
    with open(log, "ab") as out:
        begin = time.perf_counter()
        process = subprocess.Popen(
            argv, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = open(log, "rb").read()[-500:].decode(errors="replace")
        raise RuntimeError(f"{argv[0]} ended with {process.returncode}: {tail}")
    return Run(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


class Reader:
    """One program in a new folder."""

    name = ""
    screen = False

    def __init__(self, folder, jobs, anew=True):
        self.folder = os.path.abspath(folder)
        self.jobs = jobs
        if anew:
            shutil.rmtree(self.folder, ignore_errors=True)
            os.makedirs(self.folder)
        self.log = os.path.join(self.folder, "bench.log")
        keep = {key: os.environ[key] for key in ("PATH", "JAVA_HOME", "LANG") if key in os.environ}
        self.env = {"LANG": "C.UTF-8", **keep, "HOME": self.folder, "TERM": "xterm-256color"}

    @classmethod
    def kept(cls, folder, jobs):
        """The one that is in the folder already."""
        return cls(folder, jobs, anew=False)

    @classmethod
    def version(cls):
        """None where it is not on this machine."""
        raise NotImplementedError

    def follow(self, addresses):
        raise NotImplementedError

    def refresh(self):
        return run(self.refresh_command(), self.folder, self.env, self.log)

    def refresh_command(self):
        raise NotImplementedError

    def entries(self):
        """How many entries it has stored."""
        raise NotImplementedError

    def wake(self):
        """What a kept store needs before it is measured."""

    def screen_command(self):
        """For those that have a screen."""
        raise NotImplementedError

    def answer(self, word, hits):
        """What the screen shows when a search is over, for those that have one."""
        raise NotImplementedError


def first_line(*argv):
    if not shutil.which(argv[0]):
        return None
    done = subprocess.run(argv, capture_output=True, text=True, timeout=60)
    lines = (done.stdout + done.stderr).strip().splitlines()
    return lines[0] if lines else ""


def count(database, table):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


class Rfl(Reader):
    name = "rfl"
    screen = True
    shows = b"WAITING FOR YOU"

    @classmethod
    def version(cls):
        return first_line(os.path.join(PROJECT, "rfl"), "--version")

    def follow(self, addresses):
        os.makedirs(os.path.join(self.folder, "feeds"))
        shutil.copytree(
            os.path.join(PROJECT, "snapshots"), os.path.join(self.folder, "snapshots")
        )
        shutil.copy(os.path.join(PROJECT, "feeds", "relevance.toml"), f"{self.folder}/feeds/")
        with open(os.path.join(self.folder, "feeds", "feeds.toml"), "w") as out:
            for number, address in enumerate(addresses):
                out.write(
                    f'[[feed]]\nkey = "bench-{number:05d}"\naddress = "{address}"\n'
                    'every = "0s"\nprivate = true\n\n'
                )

    def refresh_command(self):
        return [os.path.join(PROJECT, "rfl"), "refresh"]

    def entries(self):
        return count(os.path.join(self.folder, ".rfl", "store.db"), "entry")

    def wake(self):
        """A store of an older version is brought to the newest, and all its texts are made searchable: who
        searches lets them be read."""
        run([os.path.join(PROJECT, "rfl"), "inbox"], self.folder, self.env, self.log)
        store = os.path.join(self.folder, ".rfl", "store.db")
        if count(store, "unindexed"):
            print("bench: rfl reads texts for the search", file=sys.stderr, flush=True)
            with Screen(self.screen_command(), self.folder, self.env, 80, 24) as screen:
                screen.burst(0.5, self.shows)
                screen.press(b"f", 0.5)
                screen.press(b"zy", 0.5)
                while left := count(store, "unindexed"):
                    screen.drain(10)
                    if left == count(store, "unindexed"):
                        raise RuntimeError(f"{left} texts stay unread")

    def screen_command(self):
        return [os.path.join(PROJECT, "rfl")]


class Newsboat(Reader):
    name = "newsboat"
    screen = True
    shows = b"bench-0000"

    @classmethod
    def version(cls):
        return first_line("newsboat", "--version")

    def follow(self, addresses):
        with open(os.path.join(self.folder, "urls"), "w") as out:
            out.write("\n".join(addresses) + "\n")
        with open(os.path.join(self.folder, "config"), "w") as out:
            out.write(f"reload-threads {self.jobs}\nauto-reload no\n")

    def base(self):
        return ["newsboat", "-u", "urls", "-C", "config", "-c", "cache.db"]

    def refresh_command(self):
        return [*self.base(), "-x", "reload"]

    def entries(self):
        return count(os.path.join(self.folder, "cache.db"), "rss_item")

    def screen_command(self):
        return self.base()

    def answer(self, word, hits):
        return b"total)" if hits else b"No results"

    def settle(self):
        """The statistics without which it takes a minute to start over 100,000 entries."""
        with sqlite3.connect(os.path.join(self.folder, "cache.db")) as connection:
            connection.execute("ANALYZE")


class Sfeed(Reader):
    name = "sfeed"

    @classmethod
    def version(cls):
        if not shutil.which("sfeed_update"):
            return None
        done = subprocess.run(
            ["dpkg-query", "-W", "-f", "sfeed ${Version}", "sfeed"], capture_output=True, text=True
        ) if shutil.which("dpkg-query") else None
        return done.stdout if done and done.returncode == 0 else "sfeed"

    def follow(self, addresses):
        with open(os.path.join(self.folder, "sfeedrc"), "w") as out:
            out.write(f'sfeedpath="{self.folder}/feeds"\nmaxjobs={self.jobs}\nfeeds() {{\n')
            for number, address in enumerate(addresses):
                out.write(f'feed "bench-{number:05d}" "{address}"\n')
            out.write("}\n")

    def refresh_command(self):
        return ["sfeed_update", os.path.join(self.folder, "sfeedrc")]

    def entries(self):
        total = 0
        for file in os.scandir(os.path.join(self.folder, "feeds")):
            with open(file.path, "rb") as lines:
                total += sum(1 for _ in lines)
        return total


class Newsraft(Reader):
    name = "newsraft"
    screen = True
    shows = b"bench-0000"

    @classmethod
    def version(cls):
        return first_line("newsraft", "-v")

    def follow(self, addresses):
        with open(os.path.join(self.folder, "feeds"), "w") as out:
            for number, address in enumerate(addresses):
                out.write(f'{address} "bench-{number:05d}"\n')

    def base(self):
        return ["newsraft", "-f", "feeds", "-d", "cache.db"]

    def refresh_command(self):
        return [*self.base(), "-e", "reload-all"]

    def entries(self):
        return count(os.path.join(self.folder, "cache.db"), "items")

    def screen_command(self):
        return self.base()

    def answer(self, word, hits):
        """The letters that are typed come one by one; the word as a whole heads the list."""
        return word.encode() if hits else b"No items found"


ALL = (Rfl, Newsboat, Sfeed, Newsraft)

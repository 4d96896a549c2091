"""A program on a pseudo-terminal: when its screen stands, what it writes for a key, what it holds."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass

FRAME_END = b"\x1b[?2026l"
CLEAR = re.compile(rb"\x1b\[[23]?J")


@dataclass
class Burst:
    """What was written in one go: the bytes, when the text was among them, when the first marked frame
    with it ended (None where frames are not marked), when the last byte came; in seconds since the start
    or the key."""

    data: bytes
    shown: float
    frame: float | None
    last: float

    @property
    def clears(self):
        return len(CLEAR.findall(self.data))


class Screen:
    """Started at once; the clock runs from before the fork. To be used in a with statement."""

    def __init__(self, argv, cwd, env, columns, rows):
        self.begin = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                os.chdir(cwd)
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.execvpe(argv[0], argv, env)
            finally:
                os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def burst(self, quiet, shows=b"", limit=120):
        """What is written until nothing came for so many seconds and the text was among it."""
        got, shown, frame, last = bytearray(), None, None, self.begin
        while True:
            known = shown is not None
            wait = quiet if known else self.begin + limit - time.perf_counter()
            if wait <= 0 and not shows and not got:
                return Burst(b"", 0.0, None, 0.0)
            if wait <= 0:
                raise TimeoutError(f"{shows!r} was not shown within {limit} s")
            if not select.select([self.fd], [], [], wait)[0]:
                if known:
                    break
                continue
            try:
                chunk = os.read(self.fd, 1 << 16)
            except OSError:
                chunk = b""
            if not chunk:
                raise EOFError(f"ended: {bytes(got[-300:])!r}")
            last = time.perf_counter()
            got += chunk
            if shown is None and shows in got:
                shown = last - self.begin
            if frame is None and shown is not None and FRAME_END in got[got.find(shows) :]:
                frame = last - self.begin
        return Burst(bytes(got), shown, frame, last - self.begin)

    def press(self, keys, quiet=0.05, shows=b"", limit=120):
        """Where nothing is waited for, nothing may come: a key that changes nothing writes nothing."""
        self.begin = time.perf_counter()
        os.write(self.fd, keys)
        return self.burst(quiet, shows, limit if shows else 1)

    def drain(self, seconds):
        """Takes what is written meanwhile."""
        end = time.perf_counter() + seconds
        while (wait := end - time.perf_counter()) > 0:
            if select.select([self.fd], [], [], wait)[0]:
                os.read(self.fd, 1 << 16)

    def memory(self):
        """(Pss, Rss) in MiB of the program and what it started."""
        total = [0, 0]
        for pid in [self.pid, *children(self.pid)]:
            try:
                with open(f"/proc/{pid}/smaps_rollup") as rollup:
                    for line in rollup:
                        for at, name in enumerate(("Pss:", "Rss:")):
                            if line.startswith(name):
                                total[at] += int(line.split()[1])
            except OSError:
                pass
        return total[0] / 1024, total[1] / 1024

    def close(self):
        """Politely, then not."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                pass
            end = time.monotonic() + 3
            while time.monotonic() < end:
                if select.select([self.fd], [], [], 0.02)[0]:
                    try:
                        os.read(self.fd, 1 << 16)
                    except OSError:
                        pass
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.fd)
                    return
        os.close(self.fd)


def children(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as listed:
            return [int(word) for word in listed.read().split()]
    except OSError:
        return []

"""Figures as Markdown: medians, ranges, and the ratio to rfl's."""

import os
import platform
import statistics
import subprocess
from datetime import date


def number(value):
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.2f}" if value >= 1 else f"{value:.3f}"


class Table:
    """Rows by work, columns by program."""

    def __init__(self, programs):
        self.programs = programs
        self.rows = {}

    def add(self, work, unit, program, value):
        self.rows.setdefault((work, unit), {}).setdefault(program, []).append(value)

    def cell(self, values, unit, base):
        middle = statistics.median(values)
        text = f"{number(middle)} {unit}"
        if len(values) > 1:
            text += f" ({number(min(values))}–{number(max(values))})"
        if base and middle:
            text += f", {number(middle / base)}×"
        return text

    def lines(self):
        names = [name for name in self.programs if any(name in row for row in self.rows.values())]
        yield "| work | " + " | ".join(names) + " |"
        yield "|---|" + "---|" * len(names)
        for (work, unit), row in self.rows.items():
            base = statistics.median(row["rfl"]) if "rfl" in row else None
            cells = []
            for name in names:
                values = row.get(name)
                cells.append(
                    self.cell(values, unit, None if name == "rfl" else base) if values else "–"
                )
            yield f"| {work} | " + " | ".join(cells) + " |"


def machine():
    """Its shape in one line."""
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo") as info:
            model = next(line.split(":")[1].strip() for line in info if "model name" in line)
        with open("/proc/meminfo") as info:
            memory = int(next(info).split()[1]) / (1 << 20)
    except (OSError, StopIteration):
        memory = 0
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores ({model}), {memory:.0f} GiB, {system}, Linux {platform.release()}"


def load():
    return os.getloadavg()[0]


def today():
    return date.today().isoformat()


def commit(project):
    done = subprocess.run(
        ["git", "-C", project, "rev-parse", "--short", "HEAD"], capture_output=True, text=True
    )
    return done.stdout.strip() or "no commit"

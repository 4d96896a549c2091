"""Feeds of the kind that people of Rust for Linux read, made from a seed: the same seed, the same bytes."""

import os
import random
from datetime import datetime, timedelta, timezone
from xml.sax.saxutils import escape

SEED = 618
BEGIN = datetime(2026, 6, 1, tzinfo=timezone.utc)

# Words to search for: one that no text holds, one of few, one of most (as shares of all entries).
NO_HIT = "zyzzyva"
FEW = ("quokka", 257 / 105_000)
MANY = ("marmoset", 80_000 / 105_000)

AREAS = """alloc binder block cpufreq devres dma drm/tyr drm/nova faux fs gpu init io irq kbuild kunit list
miscdevice mm net/phy nvme of opp page pci pin-init platform property pwm rbtree regulator security
sync task time types uaccess usb workqueue xarray""".split()
VERBS = """add allow avoid convert document drop enable export extend fix implement introduce make move
relax remove rename replace rework simplify split support switch tighten use""".split()
THINGS = """abstractions bindings bounds callbacks completions examples guards helpers interrupts invariants
iterators lifetimes locks macros mappings methods pages pointers properties references registers
samples scopes slices statics tests timers traits wrappers""".split()
JOINS = "for in with around behind of without across".split()
NAMES = """Ada Arvid Berta Chidi Dagny Emeka Farah Goran Hana Ines Jonas Keiko Lars Mira Noor Otis Pavel
Quynh Rosa Soren Tove Uli Vera Wen Xenia Yusuf Zora""".split()
OTHER = """the a this each kernel driver module patch series review maintainer compiler toolchain release
window build test device buffer reference ownership lifetime safety contract comment invariant unsafe
block function call path error result value field structure trait type macro attribute version tree
branch merge conflict change fix warning report bisect regression user memory page allocation interrupt
context thread lock order race hardware firmware register bus probe unbind property node clock reset
power suspend resume documentation example sample object file section symbol export""".split()


def paragraphs(rng, count=1500):
    made = []
    for _ in range(count):
        sentences = []
        for _ in range(rng.randint(2, 5)):
            words = rng.choices(OTHER, k=rng.randint(8, 18))
            sentences.append(" ".join(words).capitalize() + ".")
        made.append(" ".join(sentences))
    return made


def title(rng, number):
    what = f"{rng.choice(VERBS)} {rng.choice(THINGS)} {rng.choice(JOINS)} {rng.choice(THINGS)}"
    area = rng.choice(AREAS)
    kind = number % 10
    if kind < 6:
        total = rng.randint(1, 12)
        version = rng.choice(["", " v2", " v3", " v4"])
        rust = "rust: " if rng.random() < 0.7 else ""
        return f"[PATCH{version} {rng.randint(1, total)}/{total}] {rust}{area}: {what}"
    if kind < 8:
        return f"Re: [PATCH] rust: {area}: {what}"
    if kind == 8:
        return f"Linux 7.{rng.randint(0, 3)}-rc{rng.randint(1, 8)} and what it brings: {what}"
    return f"{rng.choice(NAMES)} on {area}: how to {what}"


class Feeds:
    """feeds × entries, as Atom, with the planted words in their shares."""

    def __init__(self, feeds, entries, seed=SEED):
        self.feeds = feeds
        self.entries = entries
        self.seed = seed
        rng = random.Random(f"{seed}/words")
        self.pool = paragraphs(rng)
        everything = range(feeds * entries)
        self.few = set(rng.sample(everything, round(len(everything) * FEW[1])))
        self.many = set(rng.sample(everything, round(len(everything) * MANY[1])))

    def name(self, feed):
        return f"bench-{feed:05d}"

    def entry(self, feed, number):
        """The text of an entry: id, title, author, date, HTML."""
        rng = random.Random(f"{self.seed}/{feed}/{number}")
        place = feed * self.entries + number
        blocks = rng.choices(self.pool, k=rng.randint(2, 6))
        if place in self.few:
            blocks.append(FEW[0])
        if place in self.many:
            blocks.append(MANY[0])
        html = "".join(f"<p>{block}</p>" for block in blocks)
        html += f"<pre>diff --git a/rust/kernel/{number}.rs b/rust/kernel/{number}.rs</pre>"
        date = BEGIN + timedelta(minutes=number * 97 + feed % 97)
        return (
            f"tag:bench.invalid,2026:{feed}/{number}",
            title(rng, number),
            f"{rng.choice(NAMES)} {rng.choice(NAMES)}son",
            date.strftime("%Y-%m-%dT%H:%M:%SZ"),
            html,
        )

    def atom(self, feed, first):
        """The window of entries from first on, newest above."""
        rows = [self.entry(feed, n) for n in range(first + self.entries - 1, first - 1, -1)]
        name = self.name(feed)
        parts = [
            '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
            f"<title>{name}</title><id>tag:bench.invalid,2026:{feed}</id>",
            f"<updated>{rows[0][3]}</updated>",
            f'<link rel="alternate" href="http://bench.invalid/{name}/"/>',
        ]
        for key, heading, author, date, html in rows:
            parts.append(
                f"<entry><id>{key}</id><title>{escape(heading)}</title>"
                f"<author><name>{author}</name></author>"
                f'<link href="http://bench.invalid/{key.replace(":", "/")}"/>'
                f"<published>{date}</published><updated>{date}</updated>"
                f'<content type="html">{escape(html)}</content></entry>'
            )
        parts.append("</feed>\n")
        return "\n".join(parts)

    def write(self, folder, first=0):
        """A file for each feed; its time tells one window from the next, as its ETag does."""
        os.makedirs(folder, exist_ok=True)
        time = BEGIN.timestamp() + 3600 * first
        for feed in range(self.feeds):
            path = os.path.join(folder, self.name(feed) + ".atom")
            with open(path, "w", encoding="utf-8") as out:
                out.write(self.atom(feed, first))
            os.utime(path, (time, time))

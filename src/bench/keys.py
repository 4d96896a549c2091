"""What a key costs on the screen, from the byte that is typed to the last byte that is drawn."""

import statistics

from screen import Screen

SIZE = (200, 60)
PASTE = b"\x1b[200~%s\x1b[201~"

# For each program: how to come to a long list, then the keys that are measured, in turn.
WAYS = {
    "rfl": (
        [(b"2", b"")],
        {
            "one row": [b"j"] * 200 + [b"k"] * 100,
            "a page": [b"\x06"] * 30 + [b"\x02"] * 30,
            "another screen": [b"1", b"2", b"3", b"2", b"5", b"2"] * 10,
        },
    ),
    "newsboat": (
        [],
        {
            "one row": [b"j"] * 200 + [b"k"] * 100,
            "a page": [b"\x1b[6~"] * 30 + [b"\x1b[5~"] * 30,
            "another screen": [b"\r", b"q"] * 30,
        },
    ),
    "newsraft": (
        [(b"\t", b"")],
        {
            "one row": [b"j"] * 200 + [b"k"] * 100,
            "a page": [b"\x06"] * 30 + [b"\x02"] * 30,
            "another screen": [b"\r", b"h"] * 30,
        },
    ),
}


def figures(reader):
    """(program, key, milliseconds, bytes, clears) for each."""
    before, measured = WAYS.get(reader.name, ([], {}))
    rows = []
    with Screen(reader.screen_command(), reader.folder, reader.env, *SIZE) as screen:
        screen.burst(0.5, reader.shows)
        for key, shows in before:
            screen.press(key, 0.5, shows)
        for what, pressed in measured.items():
            bursts = [burst for key in pressed if (burst := screen.press(key, 0.08)).data]
            screen.press(b"\x1b[H", 0.2)
            rows.append(
                (
                    reader.name,
                    what,
                    [burst.last * 1000 for burst in bursts],
                    [len(burst.data) for burst in bursts],
                    sum(burst.clears for burst in bursts),
                )
            )
    return rows


def lines(rows):
    for row in rows:
        if isinstance(row, str):
            yield ""
            yield row
    measured = [row for row in rows if not isinstance(row, str)]
    if not measured:
        return
    yield f"| key, {SIZE[0]}×{SIZE[1]} | program | median | 99 of 100 | bytes written (most) | clears |"
    yield "|---|---|---|---|---|---|"
    for name, what, times, sizes, clears in measured:
        high = sorted(times)[int(len(times) * 0.99) - 1]
        yield (
            f"| {what} | {name} | {statistics.median(times):.1f} ms | {high:.1f} ms "
            f"| {statistics.median(sizes):.0f} ({max(sizes)}) | {clears} |"
        )


def search(reader, word, hits):
    """Seconds from the last key to the answer on the screen. That of rfl must tell as many hits as were planted;
    it counts to a thousand. It is asked twice, since the digest's own texts are read at the first."""
    with Screen(reader.screen_command(), reader.folder, reader.env, 80, 24) as screen:
        screen.burst(0.7, reader.shows)
        if reader.name == "rfl":
            count = f"{hits:,}" if hits <= 1000 else "1,000+"
            screen.press(b"f", 0.5)
            screen.press(PASTE % b"zyzzyv", 0.5, b"Nothing is found")
            screen.press(b"\x15", 0.5)
            shows = f"{count} found" if hits else "Nothing is found"
            return screen.press(PASTE % word.encode(), 0.3, shows.encode(), 10).shown
        screen.press(b"/", 0.3)
        screen.press(word.encode(), 0.3)
        return screen.press(b"\r", 0.3, reader.answer(word, hits), 20).shown

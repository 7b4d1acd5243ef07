#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F3: what story-probe, the program at argv[1], prints for sentences in the language of
LANGUAGE: for each the number of its marks, a tab and the sentence, then its marks, each on
a line that begins with a tab."""

import os
import subprocess
import sys

# By language: a sentence with one mark and its mark, one with two, and two without any.
SENTENCES = {
    "en": (
        "I always ruin everything.",
        "Everyone thinks I’m a fraud.",
        ("I always send the report on Mondays.", "Grüße: ünï – 漢字 🙂"),
    ),
    "de": (
        "Ich mache immer alles kaputt.",
        "Niemand vertraut mir mehr.",
        ("Ich schicke den Bericht immer montags.", "Grüße: ünï – 漢字 🙂"),
    ),
    "fr": (
        "Je rate toujours tout.",
        "Plus personne ne me fait confiance.",
        ("J’envoie toujours le rapport le lundi.", "Grüße: ünï – 漢字 🙂"),
    ),
    "es": (
        "Siempre lo estropeo todo.",
        "Ya nadie confía en mí.",
        ("Siempre envío el informe los lunes.", "Grüße: ünï – 漢字 🙂"),
    ),
    "pt_BR": (
        "Eu sempre estrago tudo.",
        "Ninguém mais confia em mim.",
        ("Sempre envio o relatório às segundas.", "Grüße: ünï – 漢字 🙂"),
    ),
    "ar": (
        "دائمًا أفسد كل شيء.",
        "لم يعد أحد يثق بي.",
        ("دائما أرسل الملخص يوم الاثنين.", "Grüße: ünï – 漢字 🙂"),
    ),
}


def probe(text):
    """What it prints for @text, as bytes; it has to end well and say nothing else."""
    done = subprocess.run([sys.argv[1]], input=text, capture_output=True, timeout=60)
    assert done.returncode == 0, done
    assert done.stderr == b"", done.stderr
    return done.stdout


def parse(printed):
    """A list of (number, sentence, marks)."""
    found = []
    for line in printed.decode().splitlines():
        if line.startswith("\t"):
            found[-1][2].append(line[1:])
        else:
            number, tab, sentence = line.partition("\t")
            assert tab, line
            found.append((int(number), sentence, []))
    return found


def expect(name, condition, what=""):
    assert condition, f"{name}: {what}"
    print(f"ok: {name}")


def main():
    one, two, plain = SENTENCES[os.environ["LANGUAGE"]]
    sentences = [one, two, *plain]
    found = parse(probe("\n".join(sentences + [""]).encode()))

    expect("each sentence once, in order", [f[1] for f in found] == sentences, found)
    expect("as many marks as it says", all(f[0] == len(f[2]) for f in found), found)
    expect("marks are parts of it", all(m in f[1] for f in found for m in f[2]), found)
    expect("marked", found[0][0] > 0 and found[1][0] > 0, found)
    expect("left alone", [f[0] for f in found[2:]] == [0, 0], found)

    expect("nothing for nothing", probe(b"") == b"")
    expect("a blank line", probe(b"\n") == b"0\t\n", probe(b"\n"))
    expect("lines stay apart", [f[1] for f in parse(probe(b"\na\n\n"))] == ["", "a", ""])
    expect("the last line needs no end", probe(one.encode()) == probe(f"{one}\n".encode()))
    expect("lines of Windows", probe(f"{one}\r\n".encode()) == probe(f"{one}\n".encode()))
    expect("a long one", parse(probe(b"a " * 50000))[0][0] == 0)

    broken = b"caf\xe9 I always ruin everything\n"
    expect("what is no UTF-8 ends nothing", probe(broken + b"a\n").endswith(b"0\ta\n"))


if __name__ == "__main__":
    main()

"""Pictures: GraphViz, browsers and SVG libraries draw them, with every event that is in them."""

import io
import re
import xml.etree.ElementTree

import trial
from trial import check, ok, words


def drawn(name, picture):
    """That a picture is not blank."""
    from PIL import Image

    image = Image.open(io.BytesIO(picture)).convert("RGB")
    check(len(image.getcolors(1 << 24)) > 20, f"{name}: the picture is blank")


def graph(name, titles, dot):
    picture = trial.run("dot", "-Tsvg", data=dot)
    shown = words(" ".join(xml.etree.ElementTree.fromstring(picture).itertext()))
    for title in titles:
        check(words(title) in shown, f"{name}: GraphViz draws no {title!r}")
    ok(f"GraphViz draws the {name}")


def picture(name, titles, svg):
    root = xml.etree.ElementTree.fromstring(svg)
    allowed = {"svg", "title", "style", "rect", "path", "text", "g", "circle"}
    check({element.tag.split("}")[1] for element in root.iter()} <= allowed, f"{name}: strange elements in the SVG")
    check(not any("href" in key for element in root.iter() for key in element.attrib), f"{name}: a link in the SVG")
    shown = words(" ".join(root.itertext()))
    for title in titles:
        check(words(title) in shown, f"{name}: the SVG has no {title!r}")
    ok(f"an XML parser reads the SVG of the {name}")
    file = trial.folder / f"{name}.svg"
    file.write_bytes(svg)
    if not trial.has("pictures that are looked at", "PIL"):
        return
    if trial.has("SVG in librsvg", "rsvg-convert"):
        drawn(name, trial.run("rsvg-convert", "--unlimited", file))
        ok(f"librsvg draws the SVG of the {name}")
    if trial.has("SVG in a browser", "chromium"):
        target = trial.folder / f"{name}.png"
        trial.chromium("--window-size=1080,1200", f"--screenshot={target}", file.as_uri())
        drawn(name, target.read_bytes())
        ok(f"a browser draws the SVG of the {name}")


def timeline(name, titles, text):
    """Reads a diagram as Mermaid's own grammar of timelines does: Debian has no Mermaid.

    Before that Mermaid takes `#91;` for a character, and a line that begins with `%%` for a comment.
    """
    lines = text.split("\n")
    check(lines[0] == "timeline" and len(text.encode("utf-16-le")) // 2 <= 50_000, f"{name}: no diagram")
    shown, has_period = [], False
    for line in lines[1:]:
        line = re.sub(r"#(\d+);", lambda code: f"\ue000{code[1]}\ue001", line).strip()
        if not line or line.startswith("%% "):
            continue
        check("#" not in line and "%%" not in line and ";" not in line, f"{name}: a comment within {line!r}")
        if re.match(r"(title|section)\s[^\n:]+$", line):
            continue
        parts = re.fullmatch(r"([^:]*?)((?:\s*:\s[^:]+)+)", line)
        check(parts, f"{name}: Mermaid reads no {line!r}")
        has_period = has_period or bool(parts[1])
        check(has_period, f"{name}: an event before the first period")
        shown.append(re.sub("\ue000(\\d+)\ue001", lambda code: chr(int(code[1])), parts[2]))
    shown = words(" ".join(shown))
    for title in titles:
        check(words(title) in shown, f"{name}: Mermaid shows no {title!r}")
    ok(f"a reader of Mermaid's grammar reads the timeline of the {name}")


for name, dossier, options in trial.cases():
    # What is too long for a box is cut, and said to be.
    titles = [event["title"] for event in trial.facts(dossier, *options)["events"]]
    short = [title for title in titles if len(title) < 240]
    if trial.has("DOT in GraphViz", "dot"):
        graph(name, short, trial.export(dossier, "dot", *options))
    picture(name, titles, trial.export(dossier, "svg", *options))
    fitting = [title for title in titles if len(title) < 10_000]
    timeline(name, fitting, trial.export(dossier, "mermaid", *options).decode())
trial.finish()

"""HTML reports: validators have nothing to say, a browser shows them in light and dark, and nothing is asked for."""

import http.server
import io
import re
import subprocess
import threading

import trial
from trial import check, ok, words


def tree(name, report):
    import html5lib

    try:
        return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(report)
    except html5lib.html5parser.ParseError as error:
        trial.fail(f"{name}: html5lib says {error}")


def structure(name, dossier, options, report):
    page = tree(name, report)
    check(b'<meta charset="utf-8">' in report[:1024], f"{name}: the charset stands too late")
    check(report.startswith(b"<!doctype html>\n<html lang="), f"{name}: how it begins")
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    check(not {element.tag for element in elements} & {"script", "img", "iframe", "link", "object", "embed", "form"},
          f"{name}: an element that loads or runs something")
    ids = [element.get("id") for element in elements if element.get("id")]
    check(len(ids) == len(set(ids)), f"{name}: an id stands twice")
    for element in elements:
        check(not any(key.startswith("on") or key in ("src", "style") for key in element.attrib),
              f"{name}: an attribute that loads or runs something")
        link = element.get("href", "")
        if link.startswith("#"):
            check(link[1:] in ids, f"{name}: {link} leads nowhere")
        elif link:
            check(re.match(r"(https?://|mailto:)", link), f"{name}: a link to {link}")
            check(element.get("rel") == "noopener noreferrer", f"{name}: a link without rel")
        if element.tag == "time":
            check(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", element.get("datetime")), f"{name}: {element.get('datetime')}")
        if element.tag == "th":
            check(element.get("scope") in ("col", "row"), f"{name}: a th without scope")
    quoted = [words("".join(element.itertext())) for element in elements if element.tag == "blockquote"]
    for quotation in trial.quotations(dossier, *options):
        check(words(quotation) in quoted, f"{name}: no blockquote has {quotation!r}")
    shown = words("".join(page.find("body").itertext()))
    for event in trial.facts(dossier, *options)["events"]:
        check(words(event["title"]) in shown, f"{name}: nothing has the title {event['title']!r}")
    ok(f"html5lib, strict, reads the HTML of the {name}")


def tidy(name, file):
    done = subprocess.run(["tidy", "-errors", "-quiet", "-utf8", str(file)], capture_output=True, text=True)
    check(done.returncode == 0, f"{name}: tidy says {done.stderr[:2000]}")
    ok(f"tidy has nothing to say of the HTML of the {name}")


def look(name, file, scheme):
    """The colour of the paper and how many colours there are in a picture of the page."""
    from PIL import Image

    picture = trial.folder / f"{name}.png"
    trial.chromium(f"--blink-settings=preferredColorScheme={scheme}", "--window-size=1200,1600",
                   f"--screenshot={picture}", file.as_uri())
    image = Image.open(io.BytesIO(picture.read_bytes())).convert("RGB")
    return sum(image.getpixel((2, 2))) / 3, len(image.getcolors(1 << 24))


def pictures(name, file):
    dark, light = look(name, file, 0), look(name, file, 1)
    check(dark[1] > 50 and light[1] > 50, f"{name}: the page is blank")
    check(dark[0] < 80 and light[0] > 200, f"{name}: the paper is {dark[0]} in dark and {light[0]} in light")
    ok(f"a browser shows the HTML of the {name}, in light and in dark")


def silence(dossier):
    """Nothing is asked of a server that everything in the dossier points to."""
    asked = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"127.0.0.1:{server.server_port}".encode()
    report = trial.export(dossier, "html").replace(b"127.0.0.1:1", address)
    file = trial.folder / "asking.html"
    file.write_bytes(report)
    trial.chromium(f"--screenshot={trial.folder / 'asking.png'}", file.as_uri())
    check(not asked, f"the page asks for {asked}")
    unguarded = report.replace(b"default-src 'none'", b"default-src *").replace(
        b"<main>", b'<main><img src="http://%s/guard">' % address)
    file.write_bytes(unguarded)
    trial.chromium(f"--screenshot={trial.folder / 'asking.png'}", file.as_uri())
    check("/guard" in asked, "the server would not have noticed")
    ok("a browser that shows the HTML asks nothing of the network")


for case in trial.cases():
    report = trial.export(case[1], "html", *case[2])
    file = trial.folder / f"{case[0]}.html"
    file.write_bytes(report)
    if trial.has("HTML in html5lib", "html5lib"):
        structure(*case, report)
    if trial.has("HTML in tidy", "tidy"):
        tidy(case[0], file)
    if trial.has("HTML in a browser", "chromium") and trial.has("HTML in a browser", "PIL"):
        pictures(case[0], file)
if trial.has("HTML and the network", "chromium"):
    silence(trial.hostile())
trial.finish()

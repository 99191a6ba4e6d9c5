"""Makes the corpora and dictionaries of the fuzz targets out of the project's
own files: articles, gold files, records and the gazetteer.

    python3 fuzz/seed.py        writes fuzz/corpus/TARGET/ and fuzz/TARGET.dict
"""
import hashlib
import json
import re
from pathlib import Path

root = Path(__file__).resolve().parent.parent
corpus = root / "fuzz" / "corpus"


def put(target, data):
    data = data if isinstance(data, bytes) else data.encode()
    folder = corpus / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def cut(text, size=6000):
    """Pieces of whole lines."""
    piece = ""
    for line in text.splitlines(keepends=True):
        if len(piece) + len(line) > size and piece:
            yield piece
            piece = ""
        piece += line
    if piece:
        yield piece


articles = [path.read_text("utf-8") for path in sorted(root.glob("seeds/*.txt"))]
articles += [path.read_text("utf-8") for path in sorted(root.glob("tests/fixtures/score/*.txt"))]
rons = {path.relative_to(root / "gazetteer").as_posix(): path.read_text("utf-8") for path in sorted(root.glob("gazetteer/**/*.ron"))}
starts = {path.name: path.read_text("utf-8") for path in sorted(root.glob("src/cli/init/*.ron"))}

# Sentences of the frames' examples, for each kind of event one can find.
sentences = []
for name, text in rons.items():
    if "/frames/" in name:
        sentences += re.findall(r'text: "([^"]+)"', text)

for n, sentence in enumerate(sentences[::4]):
    put("text", sentence)
    if n % 8 == 0:
        put("text", sentence.encode("utf-16"))
        put("text", sentence.encode("cp1256", "ignore"))
for article in articles:
    put("text", article[:4000])
    put("text", "<!DOCTYPE html><html><body><p>" + article[:1000] + "</p></body></html>")

line = lambda **fields: json.dumps(fields, ensure_ascii=False) + "\n"
for n in range(0, len(sentences) - 3, 40):
    three = [line(id=f"d{k}", text=sentences[n + k], date="2020-03-09", source="وكالة", title="عنوان") for k in range(3)]
    put("lines", "".join(three))
put("lines", '\ufeff{"id": 7, "text": ""}\r\n\n{"id": "d", "doc": "e"}\nnot json\n{"text": "نص"}\n')
put("lines", line(id="d", text=sentences[0]).encode("utf-16"))
put("lines", line(id="d", text=sentences[0]).encode("cp1256", "ignore"))

quote = lambda text, at=0: {"start": at, "end": at + len(text.encode()), "text": text}
kinds = "person state government armed-group organization media place facility group".split()
statuses = "asserted planned requested conditional negated".split()
types = re.findall(r'^ {8}id: "([^"]+)"', rons["ontology.ron"], re.M)
for n in range(0, len(sentences), 30):
    entities = [{"id": f"p{k}", "kind": kinds[(n + k) % 9], "name": f"طرف {k}", "names": ["<b>", "=1"], "mentions": [quote("طرف")]} for k in range(4)]
    entities[0] |= {"wikidata": "Q1", "iso": "LY", "coordinates": [32.9, -13.2], "known": False}
    events = [
        {"id": f"a#{k}", "type": types[(n + k) % len(types)], "mode": None, "status": statuses[(n + k) % 5], "source": [f"p{k}"], "target": [f"p{(k + 1) % 4}"],
         "location": "p3", "attribution": ["p2"], "date": ["2020", "2020-03", "2020-03-09", None][k], "count": {"killed": k}, "trigger": quote(sentences[n][:4]),
         "sentence": quote(sentences[n]), "plover": "ASSAULT", "cameo": "190", "rule": "r"}
        for k in range(4)
    ]
    relations = [{"type": "part-of", "source": "p0", "target": "p1", "start": 0, "end": 4, "text": "من", "rule": "r"}]
    one = {"doc": f"{n}.txt", "date": "2020-03-10", "entities": entities, "events": events, "relations": relations}
    put("records", line(**one))
    put("records", line(**one) + line(**(one | {"doc": "other.txt"})))

for path in sorted(root.glob("seeds/*.gold.json")) + sorted(root.glob("tests/fixtures/score/*.gold.json")):
    gold = json.loads(path.read_text("utf-8"))
    put("gold", json.dumps(gold | {"events": gold["events"][:4]}, ensure_ascii=False))
    for event in gold["events"][4::6]:
        put("gold", json.dumps(gold | {"entities": gold["entities"][:6], "events": [event]}, ensure_ascii=False, indent=1))

small = "".join(f"//// {name}\n{text}" for name, text in rons.items() if len(text) < 12_000 and "/names/" not in name and "/frames/" not in name)
put("gazetteer", small)
for name, text in starts.items():
    folder = {"frames.ron": "frames", "actors.ron": "names", "places.ron": "names"}.get(name, "x")
    put("gazetteer", f"//// {folder}/{name}\n{text}")
for name, text in rons.items():
    # Whole entries: each begins on a line of its own at the same depth.
    entries = re.findall(r"^    \(\n.*?^    \),\n|^    \(.*\),\n", text, re.M | re.S)
    for n in range(0, len(entries), max(1, len(entries) // 12)):
        put("gazetteer", f"//// {name}\n[\n{''.join(entries[n:n + 3])}]\n")

escaped = lambda word: "".join(f"\\x{byte:02x}" for byte in word.encode())
words = sorted({word for sentence in sentences for word in sentence.split()})[::12]
keys = sorted(set(re.findall(r"\b([a-z_]+):", " ".join(rons.values()))))
names = sorted(set(re.findall(r"\b([A-Z][A-Za-z]+)\b", " ".join(rons.values()))))[:400]
fields = "doc date source title entities events relations id kind name names wikidata iso coordinates known mentions type mode status target location attribution count trigger sentence plover cameo confidence rule start end text evidence accept happening sure".split()
for target, list_ in {
    "text": words + ["\u202e", "\u2069", "\ufeff", "«", "»", "؟", "(", "\n\n", "ﷺ", "لل", "٣"],
    "lines": words[::3] + [f'"{f}":' for f in fields] + ['{"', '"}\n', "\\u0000", "null"],
    "records": [f'"{f}":' for f in fields] + [f'"{k}"' for k in kinds + statuses + types] + ["\\u0000", "\\u202e", "null", "</script>", "=1", "1e308"],
    "gold": [f'"{f}":' for f in fields] + [f'"{k}"' for k in kinds + statuses + types] + words[::20],
    "gazetteer": [k + ": " for k in keys] + names + words[::10] + ["//// names/b.ron\n", "//// frames/b.ron\n", "//// words/verbs.ron\n"],
}.items():
    (root / "fuzz" / f"{target}.dict").write_text("".join(f'"{escaped(word)}"\n' for word in list_))
for folder in sorted(corpus.iterdir()):
    print(folder.name, len(list(folder.iterdir())))

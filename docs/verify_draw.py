"""Replays a draw from its public record: python3 verify_draw.py record.json"""
import hashlib, json, sys

def sha(*lines):
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()

def row(*parts):
    return "\t".join(",".join(map(str, p)) if isinstance(p, list) else str(p) for p in parts)

record = json.load(open(sys.argv[1], encoding="utf-8"))
force, school, blocks = record["force"], record["school"], record["list"]["blocks"]
secret = [bytes.fromhex(side["secret"]) for side in (force, school)]
seed = hashlib.sha256(secret[0] + secret[1]).hexdigest()
lines = [record["version"], record["draw"], record["cohort"], record["list"]["salt"], force["commitment"], school["commitment"]]
lines += [row("block", b["label"], b["places"], b["reserved"], b["applications"]) for b in blocks]
lines += [row("earlier", *(value or "-" for value in e.values())) for e in record["earlier"]]
result = [{"label": b["label"], "drawn": b["places"] - b["reserved"],
           "order": sorted(b["applications"], key=lambda n: sha(seed, b["label"], str(n)))} for b in blocks]
numbers, drawn = [n for b in blocks for n in b["applications"]], sum(r["drawn"] for r in result)
wrong = [words for words, is_right in {
    "The rules are not capbadge-draw-1.": record["version"] == "capbadge-draw-1",
    "A secret is not the one committed to.": [hashlib.sha256(s).hexdigest() for s in secret] == lines[4:6],
    "Force and school had the same secret.": secret[0] != secret[1],
    "The list is not the one that was frozen.": sha(*lines) == record["list"]["sha256"],
    "A number stands on the list twice.": len(set(numbers)) == len(numbers),
    "No draw was needed.": all(0 < r["drawn"] < len(r["order"]) for r in result),
    "The order, or how many are drawn, is wrong.": record["result"] == result,
}.items() if not is_right]
sys.exit("\n".join(wrong)) if wrong else print(f"The draw replays: {drawn} of {len(numbers)} drawn.")

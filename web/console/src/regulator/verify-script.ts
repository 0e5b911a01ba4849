/** Checks `chain.json` beside it, for whoever trusts neither the console nor its maker: Python 3, nothing to install. */
export const VERIFY_SCRIPT = `import hashlib, json, os, sys

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "chain.json"), encoding="utf-8") as file:
    events = json.load(file)

previous = "0" * 64
for number, event in enumerate(events, start=1):
    names = ("caseId", "n", "at", "actor", "facts", "previous")
    body = json.dumps({name: event[name] for name in names}, sort_keys=True,
                      separators=(",", ":"), ensure_ascii=False)
    own = hashlib.sha256(body.encode("utf-8")).hexdigest()
    if event["n"] != number or event["previous"] != previous or event["hash"] != own:
        sys.exit("Broken at event %d" % number)
    previous = event["hash"]
print("Unbroken: %d events, the last is %s" % (len(events), previous))
`;

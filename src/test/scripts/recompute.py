#!/usr/bin/env python3
"""recompute.py PORT FOLDER: compares the claims of a server on 127.0.0.1 with the publishers' files that were imported into it.

FOLDER holds airwars_syria_incidents.csv.gz, airwars_syria_sources.csv.gz, ucdp_ged_191_syria.csv.gz, oir_strikes.csv.gz and
airstrikes_iraq_2007.csv, as they were imported, the last one by src/test/resources/cases/mapping/airstrikes_iraq_2007.yaml. Reads them
anew, by what src/site/markdown/meanings.md says of them and with nothing of the program, and compares every claim in fourteen fields,
then incidents and civilians killed by month. Prints the differences, a few of each kind. Ends with status 1 if there
are any.
"""

import argparse
import csv
import datetime
import gzip
import io
import re
import sys
import urllib.request
from collections import Counter
from pathlib import Path

FIELDS = (
    "killed_min killed_max killed_best injured_min injured_max children_killed_min women_killed_min combatants_killed_min start end "
    "strike_type stance repeats codes"
).split()
SHOWN = 5
TYPES = {
    "airstrike": ["airstrike"],
    "drone strike": ["drone_strike"],
    "airstrike and/or artillery": ["airstrike", "artillery"],
    "artillery": ["artillery"],
    "naval bombardment": ["naval_bombardment"],
    "ground operation": ["ground_operation"],
    "counter-terrorism action (ground)": ["ground_operation"],
}
ORDER = ["airstrike", "drone_strike", "artillery", "naval_bombardment", "ground_operation", "explosive_device"]
CAUSES = {
    "small arms and light weapons": "ground_operation",
    "run over by vehicle": "ground_operation",
    "planted explosives and unexploded ordnance (uxo)": "explosive_device",
}


def rows(folder, name):
    with gzip.open(folder / (name + ".csv.gz"), "rt", encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def number(text):
    return int(text) if text.strip() else None


def bounds(row, low, high):
    """A range as it stands; nothing where the least is more than the greatest."""
    least, most = number(row[low]), number(row[high])
    return (None, None) if least is not None and most is not None and least > most else (least, most)


def airwars_types(row):
    written = row["strike_type"] or row["cause"]
    types = set()
    for word in written.lower().split(","):
        types.update(TYPES.get(word.strip(), []) if row["strike_type"] else filter(None, [CAUSES.get(word.strip())]))
    return "; ".join(sorted(types, key=ORDER.index))


def codes(found):
    return "; ".join("airwars:" + code for code in dict.fromkeys(found))


def series(code):
    return re.match(r"\D*", code)[0]


def airwars_codes(row):
    """Former codes, then those of today in whose series nothing was numbered anew."""
    former = re.findall(r"[^|,\s]+", row["previous_codes"].upper())
    today = [code for code in row["code"].upper().split() if series(code) not in map(series, former)]
    return codes(former + today)


def ucdp_codes(row):
    reports = [text for text in re.findall('"([^"]*)"', row["source_article"]) if re.match("air ?wars,", text, re.IGNORECASE)]
    return codes(code.upper() for code in re.findall(r"\b(?:[A-Z]{0,3}[SR]|[ITY])\d{2,}[A-Za-z]?\b", " ; ".join(reports)))


def airwars(folder):
    """Yields id and fields of each claim of Airwars' incidents, then of their sources."""
    days, seen = {}, Counter()
    for row in rows(folder, "airwars_syria_incidents"):
        if not row["incident_date"]:
            continue
        key = "airwars-" + "_".join(row["code"].split())
        seen[key] += 1
        if seen[key] > 1:
            key += "-" + row["airwars_id"]
        start = datetime.date.fromisoformat(row["incident_date"])
        end = start + datetime.timedelta(days=1 if row["date_type"] == "date_range" else 0)
        days[row["airwars_id"]] = (key, start, end)
        told = {"start": start.isoformat(), "end": end.isoformat(), "strike_type": airwars_types(row), "stance": "reports"}
        statement = dict(told)
        for ours, theirs in (
            ("killed", "civilians_killed"),
            ("injured", "civilians_injured"),
            ("children_killed", "children_killed"),
            ("women_killed", "women_killed"),
            ("combatants_killed", "militants_killed"),
        ):
            told[ours + "_min"], told[ours + "_max"] = bounds(row, theirs + "_min", theirs + "_max")
        told["codes"] = airwars_codes(row)
        yield key, told
        words = row["belligerent_assessment"].split("|")
        if "non_credible" in words:
            yield key + "-denies", {**statement, "stance": "denies"}
        if "credible" in words or row["harm_grading"].lower().split(",")[-1].strip() == "confirmed":
            yield key + "-admits", {**statement, "stance": "admits"}
    for row in rows(folder, "airwars_syria_sources"):
        if row["airwars_id"] in days and row["source_name"].strip():
            key, start, end = days[row["airwars_id"]]
            yield f"{key}-{row['source_order']}", {"start": start.isoformat(), "end": end.isoformat(), "stance": "reports"}


def ucdp(folder):
    for row in rows(folder, "ucdp_ged_191_syria"):
        civilians, unknown = int(row["deaths_civilians"]), int(row["deaths_unknown"])
        fighters = int(row["deaths_a"]) + int(row["deaths_b"])
        told = {"strike_type": "unknown_means", "stance": "reports", "combatants_killed_min": fighters}
        told["codes"] = ucdp_codes(row)
        if row["source_office"] and all(re.fullmatch("air ?wars", one.strip(), re.IGNORECASE) for one in row["source_office"].split(";")):
            told["repeats"] = "airwars"
        of_civilians = row["type_of_violence"] == "3" or row["best"] == "0"
        most = max(civilians + unknown, int(row["high"]) if of_civilians else 0)
        told["killed_max"] = most
        if unknown == 0:
            told["killed_best"] = civilians
            told["killed_min"] = min(civilians, int(row["low"])) if of_civilians else civilians
        elif civilians > 0:
            told["killed_min"] = civilians
        start, end = (datetime.date.fromisoformat(row[day][:10]) for day in ("date_start", "date_end"))
        if row["date_prec"] == "4":
            start, end = start.replace(day=1), month_end(end)
        elif row["date_prec"] == "5":
            start, end = start.replace(month=1, day=1), end.replace(month=12, day=31)
        yield "ucdp-" + row["id"], {**told, "start": start.isoformat(), "end": end.isoformat()}


def month_end(day):
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)


def coalition(folder):
    """The rows have no id: yields what the claims of a day say, as often as it is said; a line that is repeated whole counts once."""
    for line in {tuple(sorted(row.items())) for row in rows(folder, "oir_strikes")}:
        row = dict(line)
        day = datetime.datetime.strptime(row["date"], "%m/%d/%Y").date().isoformat()
        yield {"start": day, "end": day, "strike_type": "airstrike", "stance": "reports"}


def iraq(folder):
    """The rows have no id, and raids on the ground are none of the mapping's words: yields what the claims of strikes say, with their points."""
    with open(folder / "airstrikes_iraq_2007.csv", encoding="utf-8", newline="") as text:
        for row in csv.DictReader(text):
            if row["type"] == "Airstrike":
                told = {"start": row["date"], "end": row["date"], "strike_type": "airstrike", "stance": "reports"}
                yield {**told, "point": (float(row["longitude"]), float(row["latitude"]))}


def without_ids(wanted, found):
    """How many of the claims that a file makes, and of those that are served, have no match in the other."""
    return sum(((wanted - found) + (found - wanted)).values())


def served(port):
    address = f"http://127.0.0.1:{port}/ogc/collections/claims/items?f=csv"
    with urllib.request.urlopen(address, timeout=300) as answer:
        return list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8", newline="")))


def text(value):
    return "" if value is None else str(value)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("port", type=int)
    arguments.add_argument("folder", type=Path)
    given = arguments.parse_args()
    claims = served(given.port)
    by_id = {claim["id"]: claim for claim in claims}
    differences, shown, compared = Counter(), [], 0
    months, our_months = Counter(), Counter()
    for key, wanted in [*airwars(given.folder), *ucdp(given.folder)]:
        claim = by_id.get(key)
        compared += 1
        if claim is None:
            differences["missing"] += 1
            shown.append(f"missing: {key}")
            continue
        for field in FIELDS:
            if claim[field] != text(wanted.get(field)):
                differences[field] += 1
                if differences[field] <= SHOWN:
                    shown.append(f"{key} {field}: {claim[field]!r} instead of {text(wanted.get(field))!r}")
        for claims_of, told in ((months, wanted), (our_months, claim)):
            month = told["start"][:7]
            claims_of[month, "claims"] += 1
            figure = told.get("killed_best") if told.get("killed_best") not in (None, "") else told.get("killed_min")
            claims_of[month, "killed"] += int(figure or 0)
    wanted = Counter(tuple(text(told.get(field)) for field in FIELDS) for told in coalition(given.folder))
    found = Counter(
        tuple(claim[field] for field in FIELDS)
        for claim in claims
        if claim["source"] == "us-led-coalition" and claim["id"].startswith("row-")
    )
    compared += sum(wanted.values())
    differences["coalition releases"] += without_ids(wanted, found)
    wanted = Counter((*(text(told.get(field)) for field in FIELDS), told["point"]) for told in iraq(given.folder))
    found = Counter(
        (*(claim[field] for field in FIELDS), (float(claim["lon"]), float(claim["lat"])))
        for claim in claims
        if claim["source"] == "iraq-2007-points"
    )
    compared += sum(wanted.values())
    differences["points of Iraq"] += without_ids(wanted, found)
    differences["months"] += sum(1 for key in months | our_months if months[key] != our_months[key])
    print(f"{compared} claims in {len(FIELDS)} fields, {len(months) // 2} months; {len(claims)} claims served")
    print(f"killed by the files: {sum(n for (_, what), n in months.items() if what == 'killed')}")
    for line in shown:
        print(line)
    for field, count in differences.items():
        if count:
            print(f"{field}: {count} differences")
    return 1 if sum(differences.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

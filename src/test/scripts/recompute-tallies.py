#!/usr/bin/env python3
"""recompute-tallies.py PORT: compares the sums that a server on 127.0.0.1 shows beside tallies with its own, made of the incidents.

Reads the tallies from geodata/documented, the places from geodata/gazetteer, all incidents from the server's items, and by what
src/site/markdown/api.md says of places and src/site/markdown/map.md of what counts adds up, for each tally, incidents, low, best, high,
conceded and unknown. Shares no code with the program. Prints every sum and every difference, and ends with status 1 if there is one.
Places that were imported are not looked at.
"""

import argparse
import calendar
import csv
import json
import math
import sys
import urllib.request
from pathlib import Path

GEODATA = Path(__file__).resolve().parents[3] / "geodata"
AREAS = ("country", "governorate", "district", "subdistrict")
SETTLEMENTS = ("city", "town", "village")
MOST_RADII = 2
PAGE = 10_000
EQUATOR, FLATTENING = 6_378_137.0, 1 / 298.257223563


def metres(lon1, lat1, lon2, lat2):
    """The distance on WGS 84 by the formulae of Vincenty (1975)."""
    polar = EQUATOR * (1 - FLATTENING)
    u1, u2 = (math.atan((1 - FLATTENING) * math.tan(math.radians(lat))) for lat in (lat1, lat2))
    east = math.radians(lon2 - lon1)
    angle = east
    for _ in range(100):
        sine = math.hypot(
            math.cos(u2) * math.sin(angle),
            math.cos(u1) * math.sin(u2) - math.sin(u1) * math.cos(u2) * math.cos(angle),
        )
        if sine == 0:
            return 0.0
        cosine = math.sin(u1) * math.sin(u2) + math.cos(u1) * math.cos(u2) * math.cos(angle)
        arc = math.atan2(sine, cosine)
        azimuth = math.cos(u1) * math.cos(u2) * math.sin(angle) / sine
        square = 1 - azimuth**2
        middle = cosine - 2 * math.sin(u1) * math.sin(u2) / square if square else 0.0
        c = FLATTENING / 16 * square * (4 + FLATTENING * (4 - 3 * square))
        before, angle = angle, east + (1 - c) * FLATTENING * azimuth * (
            arc + c * sine * (middle + c * cosine * (2 * middle**2 - 1))
        )
        if abs(angle - before) < 1e-12:
            break
    u = square * (EQUATOR**2 - polar**2) / polar**2
    a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    change = b * sine * (
        middle
        + b / 4 * (cosine * (2 * middle**2 - 1) - b / 6 * middle * (4 * sine**2 - 3) * (4 * middle**2 - 3))
    )
    return polar * a * (arc - change)


def first_day(text):
    return text + "-01" * (2 - text.count("-"))


def last_day(text):
    if text.count("-") == 0:
        return text + "-12-31"
    if text.count("-") == 1:
        year, month = map(int, text.split("-"))
        return f"{text}-{calendar.monthrange(year, month)[1]}"
    return text


def read(name):
    with open(GEODATA / name, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def get(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=300) as answer:
        return json.load(answer)


def incidents(port):
    found, matched = [], 1
    while len(found) < matched:
        page = get(port, f"/ogc/collections/incidents/items?limit={PAGE}&offset={len(found)}")
        matched = page["numberMatched"]
        if not page["features"] and matched:
            raise SystemExit(f"the server promised {matched} incidents and gave {len(found)}")
        found += page["features"]
    return found


def parents(place, places):
    found = []
    while place and places[place]["parent_id"]:
        place = places[place]["parent_id"]
        found.append(place)
    return found


def lies_within(incident, wanted, places):
    """Whether an incident lies within a place that is no area of administration."""
    geometry, told = incident["geometry"], incident["properties"]
    if geometry is None:
        return False
    lon, lat = geometry["coordinates"][:2]

    def reaches(place):
        return metres(lon, lat, float(place["lon"]), float(place["lat"])) <= int(place["radius_m"])

    named = places.get(told["place_id"] or "")
    if named is not None:
        area = named["kind"] in AREAS
        if area or reaches(named):
            if wanted["id"] == named["id"] or wanted["id"] in parents(named["id"], places):
                return True
        if area:
            return False
    return told["accuracy_m"] <= MOST_RADII * int(wanted["radius_m"]) and reaches(wanted)


def belongs(incident, tally, places):
    told = incident["properties"]
    countries = list(filter(None, tally["countries"].split("|")))
    blamed = list(filter(None, tally["belligerents"].split("|")))
    end = tally["end"] or tally["as_of"]
    return (
        first_day(tally["start"]) <= told["start"] <= last_day(end)
        and (not countries or told["country"] in countries)
        and (not blamed or any(name in blamed for name in (told["belligerent"] or "").split("; ")))
        and (not tally["place_id"] or lies_within(incident, places[tally["place_id"]], places))
    )


def add_up(found):
    counted = [each["properties"] for each in found if each["properties"]["status"] == "counted"]
    total = {"incidents": len(counted)}
    for ours in ("low", "best", "high", "conceded"):
        total[ours] = sum(told["killed_" + ours] or 0 for told in counted)
    total["unknown"] = sum(1 for told in counted if told["killed_low"] is None)
    return total


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("port", type=int)
    given = arguments.parse_args()
    places = {place["id"]: place for place in read("gazetteer/places.csv")}
    everything = incidents(given.port)
    shown = {tally["id"]: tally["map"] for tally in get(given.port, "/tallies")["tallies"]}
    tallies = read("documented/tallies.csv")
    differences = 0
    for tally in tallies:
        own = add_up([each for each in everything if belongs(each, tally, places)])
        theirs = shown.get(tally["tally_id"])
        print(tally["tally_id"], " ".join(f"{name} {number}" for name, number in own.items()))
        for name, number in own.items():
            if theirs is None or theirs[name] != number:
                differences += 1
                print(f"  {name}: the server has {theirs and theirs[name]}")
    differences += summary_places(given.port, everything, places)
    print(f"{len(tallies)} tallies of {len(everything)} incidents: {differences} differences")
    return 1 if differences or len(shown) != len(tallies) else 0


def summary_places(port, everything, places):
    """Compares the built-in settlements among the places of the summary, and what place_id finds of each."""
    differences = compared = 0
    for shown in get(port, "/summary?count=low")["places"]:
        place = places.get(shown["id"])
        if place is None or shown["kind"] not in SETTLEMENTS:
            continue
        compared += 1
        within = [each for each in everything if lies_within(each, place, places)]
        killed = add_up(within)["low"]
        found = get(port, f"/ogc/collections/incidents/items?limit=1&place_id={shown['id']}")["numberMatched"]
        if not len(within) == shown["incidents"] == found or killed != shown["killed"]:
            differences += 1
            print(f"{shown['id']}: {len(within)} incidents, {killed} killed; the server has {shown['incidents']}, "
                  f"{shown['killed']} and finds {found}")
    print(f"{compared} settlements of the summary compared")
    return differences


if __name__ == "__main__":
    sys.exit(main())

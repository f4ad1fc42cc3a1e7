"""questions.py FOLDER PROPERTIES: writes the paths that our server and nginx are asked for, from FOLDER/tiles.copy; the same ones each
time. PROPERTIES, with commas between them, are those that tiles show where PostGIS is asked for the same tiles."""

import os
import random
import sys
from datetime import date, timedelta
from urllib.parse import quote

ITEMS = "/ogc/collections/incidents/items"
TILE = "/ogc/collections/incidents/tiles/WebMercatorQuad/%d/%d/%d?f=mvt"
PAGES = 50_000
BANDS = {"0-4": range(0, 5), "5-9": range(5, 10), "10-14": range(10, 15), "0-14": range(0, 15)}

# The same in SQL stands in benchmark.sh; K goes from 0 to 50.
FILTERS = {
    "filter-1": "killed_best * 2 > injured_high + %d",
    "filter-2": "belligerent LIKE '%%oalition%%' AND killed_high - killed_low <= %d",
}


def pages():
    """Boxes of half a degree to two degrees, over a year: the same as page.sql asks."""
    for _ in range(PAGES):
        west = random.randint(3_550, 4_500) / 100
        south = random.randint(3_050, 3_700) / 100
        size = random.randint(50, 200) / 100
        start = date(2012, 1, 1) + timedelta(days=random.randint(0, 3_284))
        yield (
            f"{ITEMS}?bbox={west:.2f},{south:.2f},{west + size:.2f},{south + size:.2f}"
            f"&datetime={start}/{start + timedelta(days=365)}&limit=100"
        )


def write(folder, name, lines):
    with open(os.path.join(folder, name + ".paths"), "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines)


def main():
    folder, properties = sys.argv[1:]
    random.seed(2)
    write(folder, "page", pages())
    for name, text in FILTERS.items():
        write(folder, name, [f"{ITEMS}?limit=1&filter={quote(text % k, safe='')}" for k in range(51)])
    with open(os.path.join(folder, "tiles.copy"), encoding="utf-8") as file:
        tiles = [tuple(map(int, line.split())) for line in file]
    for band, zooms in BANDS.items():
        mine = [(z, x, y) for _, z, x, y in tiles if z in zooms]
        write(folder, "tiles-" + band, [TILE % (z, y, x) + "&properties=" + properties for z, x, y in mine])
        numbers = [n for n, z, _, _ in tiles if z in zooms]
        with open(os.path.join(folder, f"band-{band}"), "w", encoding="utf-8") as out:
            out.write(f"{min(numbers)} {max(numbers)}\n")
    write(folder, "interval", [TILE % (z, y, x) + "&datetime=@" for _, z, x, y in tiles])
    write(folder, "cached", [TILE % (z, y, x) for _, z, x, y in tiles])
    write(folder, "static-tiles", [f"/tiles/{z}-{y}-{x}.mvt" for _, z, x, y in tiles])


if __name__ == "__main__":
    main()

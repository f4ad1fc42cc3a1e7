"""rows.py EVERYTHING.geojson FOLDER: writes a download of features for PostgreSQL's COPY, with the statements that make the table.

The table has a column for each property, of the type that its values have, `id`, `geom` and `geom3857` (what can be drawn there). Of some
rows tiles are made for zooms 0 to 14, fifty each at most.
"""

import json
import math
import os
import random
import re
import struct
import sys

DAY = re.compile(r"\d{4}-\d\d-\d\d$")
CHUNK = 1 << 20
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
TILES = 50


def features(path):
    """Every feature of a collection, of which no more than a megabyte is held."""
    decoder = json.JSONDecoder()
    with open(path, encoding="utf-8") as file:
        text = file.read(CHUNK)
        at = text.index("[", text.index('"features"')) + 1
        while True:
            while at < len(text) and text[at] in ", \r\n\t":
                at += 1
            try:
                if text[at] == "]":
                    return
                feature, at = decoder.raw_decode(text, at)
                yield feature
            except (json.JSONDecodeError, IndexError):
                more = file.read(CHUNK)
                if not more:
                    raise
                text, at = text[at:] + more, 0


def kind(value):
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "double precision"
    if isinstance(value, str) and DAY.match(value):
        return "date"
    return "text"


def cell(value):
    if value is None:
        return "\\N"
    if isinstance(value, (dict, list)):
        value = json.dumps(value, ensure_ascii=False)
    return str(value).translate(ESCAPES)


def shape(geometry):
    """The geometry as PostGIS writes a point, or as GeoJSON where it is none."""
    if geometry is None:
        return None
    if geometry["type"] == "Point":
        return struct.pack("<BIIdd", 1, 0x20000001, 4326, *geometry["coordinates"][:2]).hex()
    return json.dumps(geometry)


def write_rows(path, folder, sample):
    """Copies the rows, keeps some points in `sample`, and returns the columns with their types and whether all have points."""
    kinds = {}
    points = True
    with open(os.path.join(folder, "incidents.copy"), "w", encoding="utf-8") as out:
        for number, feature in enumerate(features(path)):
            properties = feature["properties"]
            if not kinds:
                kinds = {name: set() for name in properties if name != "id"}
            for name in kinds:
                if properties.get(name) is not None:
                    kinds[name].add(kind(properties[name]))
            geometry = feature["geometry"]
            points = points and (geometry is None or geometry["type"] == "Point")
            if geometry is not None and geometry["type"] == "Point" and number % 50 == 0:
                sample.append(geometry["coordinates"][:2])
            cells = [feature["id"], shape(geometry)] + [properties.get(name) for name in kinds]
            out.write("\t".join(map(cell, cells)) + "\n")
    return {name: column_type(found) for name, found in kinds.items()}, points


def column_type(found):
    if found <= {"integer", "double precision"} and found:
        return "integer" if found == {"integer"} else "double precision"
    return found.pop() if len(found) == 1 else "text"


def write_table(folder, types, points):
    columns = ", ".join(f'"{name}" {sql}' for name, sql in types.items())
    names = ", ".join(f'"{name}"' for name in types)
    kind_of_geometry = "Point" if points else "Geometry"
    drawable = "ST_YMin(geom) >= -85.06 AND ST_YMax(geom) <= 85.06"
    with open(os.path.join(folder, "table.sql"), "w", encoding="utf-8") as out:
        out.write(
            f"""CREATE UNLOGGED TABLE staged (id text, shape text, {columns});
\\copy staged FROM '{folder}/incidents.copy'
CREATE TABLE incidents (id text PRIMARY KEY, {columns}, geom geometry({kind_of_geometry}, 4326), geom3857 geometry({kind_of_geometry}, 3857));
INSERT INTO incidents SELECT id, {names}, geom, CASE WHEN {drawable} THEN ST_Transform(geom, 3857) END
  FROM (SELECT id, {names}, CASE WHEN shape LIKE '{{%' THEN ST_SetSRID(ST_GeomFromGeoJSON(shape), 4326) ELSE shape::geometry END AS geom FROM staged) s
  ORDER BY geom;
DROP TABLE staged;
CREATE INDEX ON incidents USING gist (geom);
CREATE INDEX ON incidents USING gist (geom3857);
CREATE INDEX ON incidents (start);
CREATE TABLE tiles (n integer PRIMARY KEY, z integer, x integer, y integer);
\\copy tiles FROM '{folder}/tiles.copy'
"""
        )


def tile(lon, lat, zoom):
    size = 1 << zoom
    lat = max(-85.05, min(85.05, lat))
    x = int((lon + 180) / 360 * size)
    y = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * size)
    return zoom, min(x, size - 1), min(y, size - 1)


def write_tiles(folder, sample):
    """Numbers tiles from 1 in order of zoom."""
    number = 0
    with open(os.path.join(folder, "tiles.copy"), "w", encoding="utf-8") as out:
        for zoom in range(15):
            random.shuffle(sample)
            for z, x, y in list(dict.fromkeys(tile(lon, lat, zoom) for lon, lat in sample))[:TILES]:
                number += 1
                out.write(f"{number}\t{z}\t{x}\t{y}\n")


def main():
    path, folder = sys.argv[1:]
    random.seed(1)
    sample = []
    types, points = write_rows(path, folder, sample)
    write_table(folder, types, points)
    write_tiles(folder, sample)


if __name__ == "__main__":
    main()

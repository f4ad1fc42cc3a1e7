"""with_geopandas.py BASE: reads our pages and downloads with geopandas, and compares with what is matched."""

import sys

import geopandas
from server import Server, same

FILTER = "killed_high > 10"


def main(base):
    server = Server(base)
    for collection, geometry in (("incidents", "Point"), ("tallies", None)):
        wanted = server.matched(collection)
        for form in ("geojson", "fgb", "gpkg"):
            parameters = {"f": form, "limit": 10_000} if form == "geojson" else {"f": form}
            frame = geopandas.read_file(server.address(f"/collections/{collection}/items", **parameters))
            same(f"{collection} by {form}", len(frame), wanted)
            same("coordinate system", frame.crs.to_epsg(), 4326)
            same("geometries", geometry is None or set(frame.geom_type.dropna()) == {geometry}, True)
    frame = geopandas.read_file(server.address("/collections/incidents/items", f="fgb", filter=FILTER))
    same(FILTER, len(frame), server.matched("incidents", filter=FILTER))
    same("their least", frame.killed_high.min() > 10, True)


main(sys.argv[1])

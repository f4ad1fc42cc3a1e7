"""with_owslib.py BASE: asks our OGC API through OWSLib, and compares with what it answers to a plain request."""

import sys

from owslib.ogcapi.features import Features
from server import Server, same

BOX = [38, 33, 40, 37]
DAYS = "2017-01-01/2017-12-31"


def main(base):
    server = Server(base)
    features = Features(base)
    same("collections", sorted(features.feature_collections()), ["claims", "incidents", "places", "tallies"])
    same("OpenAPI", features.api()["openapi"][:3], "3.0")
    same("title", bool(features.collection("incidents")["title"]), True)
    same("queryables", "killed_best" in features.collection_queryables("incidents")["properties"], True)
    for collection in ("incidents", "claims"):
        page = features.collection_items(collection, limit=7)
        same(f"{collection} of a page", len(page["features"]), 7)
        box = features.collection_items(collection, bbox=BOX, limit=1000)
        same(f"{collection} in a box", box["numberMatched"], server.matched(collection, bbox="38,33,40,37"))
        days = features.collection_items(collection, datetime=DAYS, limit=1000)
        same(f"{collection} of a year", len(days["features"]), server.matched(collection, datetime=DAYS))
        for feature in page["features"]:
            same("feature by its id", features.collection_item(collection, feature["id"])["id"], feature["id"])


main(sys.argv[1])

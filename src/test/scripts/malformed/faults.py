"""Malformed requests, each one truly so: `make(number, seed)` gives a request's kind and its bytes, the same for the same numbers.

An answer to one is never 304, even where the request tells the tag of an answer (RFC 9110, 13.2.1): `etag` is set to one that holds.
"""

import json
import random
from urllib.parse import quote

etag = "*"
COLLECTIONS = ["incidents", "claims", "places", "tallies"]
OGC = ["/ogc", "/ogc/api", "/ogc/conformance", "/ogc/collections"] + [f"/ogc/collections/{name}" for name in COLLECTIONS]
ITEMS = [f"/ogc/collections/{name}/items" for name in COLLECTIONS]
FILTERED = ITEMS + ["/timeline", "/summary", "/incidents.geojson"]
OTHERS = ["/changes", "/feed.atom", "/imports.json", "/tallies"]
# With what they need, so that nothing is wrong but what is made so.
NAMES = ["/geocode?q=Raqqa", "/suggest?q=Raq", "/search?q=Raqqa", "/reverse?lat=35.95&lon=39"]
ALL = OGC + FILTERED + OTHERS + NAMES
TILES = [f"/ogc/collections/{name}/tiles/WebMercatorQuad" for name in COLLECTIONS] + ["/ogc/tiles/WebMercatorQuad"]

NOT_WHOLE = ["abc", "1.5", "-1", "1e3", "0x10", "1_000", "5 5", "--1", "1,2", "null", "true", "NaN", "Infinity", "-" + "9" * 40, "½",
             "٣", "1;DROP", "[1]", "{}", "1/2", " ", "%31"]
NOT_BOXES = ["1,2,3", "1,2,3,4,5", "1,2,3,4,5,6,7", "a,b,c,d", "1,2,,4", ",,,", "1,2,3,NaN", "-Infinity,0,1,1", "1e999,0,2,1", "0,-91,1,1",
             "0,0,1,90.001", "0,5,1,4", "181,0,182,1", "1;2;3;4", "[1,2,3,4]", "0x1,0,1,1", "1,2,3,4,", "1 2 3 4", "0,1,0,5,0,9", "٣,1,4,5"]
NOT_TIMES = ["foo", "2017-13-01", "2017-02-30", "2017-6-1", "01.06.2017", "2017-06-01T25:00:00Z", "2017-06-01T00:00:00", "2017-06-30/2017-06-01",
             "2017-06-01/2017-06-02/2017-06-03", "//", "2017-06-01/foo", "../foo", "2017-06-01T00:00:00+99:00", "٢٠١٧-٠٦-٠١", "99999-01-01",
             "2017-00-10/..", "2017-06-01//", "-", "now", "2017-06-01 / 2017-06-30"]
NOT_SYSTEMS = ["EPSG:999999", "http://www.opengis.net/def/crs/EPSG/0/999999", "EPSG:", "nope", "http://example.org/4326", "[EPSG:4326", "4326",
               "urn:ogc:def:crs:EPSG::1", "http://www.opengis.net/def/crs/OGC/1.3/CRS83", "../../etc/passwd", "EPSG:-4326", "EPSG:4326.0"]
NOT_SORTED = ["no_such", "++killed_best", "+", "killed_best desc", ",", "killed_best,,start", "-no_such", "killed_best:sideways"]
NOT_FORMATS = ["nope", "xml", "../json", "application/x-nope", "png", "json5", "html<", "0"]
BROKEN_BYTES = ["%ff", "%c3%28", "%ed%a0%80", "%ed%bf%bf", "%00", "a%00b", "%fe%ff", "%f8%88%80%80%80", "%c0%af", "%80", "%e2%82", "%zz", "%",
                "%4", "%u0041", "%1g", "%f4%90%80%80"]
SENTENCES = ["killed_best > 3", "killed_best BETWEEN 1 AND 10", "place LIKE 'R%'", "belligerent IN ('Russia', 'Turkey')", "start IS NOT NULL",
             "S_INTERSECTS(geometry, BBOX(38, 33, 40, 37))", "T_AFTER(start, DATE('2017-06-01'))", "killed_low + 2 * 3 = killed_high",
             "CASEI(place) = CASEI('RAQQA')", "NOT (killed_best = 1 OR killed_best = 2)",
             "S_WITHIN(geometry, POLYGON((38 33, 40 33, 40 37, 38 33)))", "T_DURING(INTERVAL(start, end), INTERVAL('2017-01-01', '2017-12-31'))"]
BROKEN_SENTENCES = ["", " ", "AND", "NOT", "= 3", "killed_best", "killed_best ==", "killed_best BETWEEN 1", "place LIKE 5", "place LIKE",
                    "killed_best IN ()", "S_INTERSECTS(geometry)", "S_INTERSECTS(geometry, POINT(1))", "S_INTERSECTS(geometry, POINT(a b))",
                    "S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 2 2)))", "S_INTERSECTS(geometry, CIRCLE(0 0 1))", "S_NEAR(geometry, POINT(1 2))",
                    "T_AFTER(start, DATE('2017-99-99'))", "T_AFTER(start, DATE(2017))", "T_AFTER(start)", "killed_best > > 3", "killed_best ! 3",
                    "killed_best = 1 killed_best = 2", "killed_best IS", "killed_best IS NOT", "(((", ")))", "'", "\"", "killed_best = 'x",
                    "nosuchfunction(killed_best) = 1", "killed_best = 1;", "SELECT * FROM incidents", "killed_best = 1 --", "1e = killed_best",
                    "killed_best = .", "killed_best + = 3", "killed_best * 2", "\u202e killed_best = 1 (", "place = '\ud83d\ude00", "{\"op\":\"=\"}",
                    "BBOX(1,2,3)", "S_INTERSECTS(geometry, BBOX(1, 2, 3))", "CASEI() = 'x'", "CASEI(place, place) = 'x'", "INTERVAL(start) = 1"]
TREES = [{"op": ">", "args": [{"property": "killed_best"}, 3]}, {"op": "like", "args": [{"property": "place"}, "R%"]},
         {"op": "and", "args": [{"op": "=", "args": [{"property": "killed_low"}, 1]}, {"op": "isNull", "args": [{"property": "end"}]}]},
         {"op": "s_intersects", "args": [{"property": "geometry"}, {"type": "Point", "coordinates": [38.9, 35.9]}]},
         {"op": "between", "args": [{"property": "killed_best"}, 1, 5]}, {"op": "in", "args": [{"property": "place"}, ["Raqqa", "Aleppo"]]}]
BROKEN_TREES = ["", "[]", "{}", "null", "3", "\"killed_best\"", "nope", "{", "}", "{\"op\":}", "{'op':'='}", "{\"op\":\"=\"}", "{\"op\":3,\"args\":[]}",
                "{\"op\":\"=\",\"args\":{}}", "{\"op\":\"=\",\"args\":[{\"property\":3},1]}", "{\"op\":\"and\",\"args\":[]}",
                "{\"op\":\"not\",\"args\":[1,2]}", "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[1]}]}",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Blob\",\"coordinates\":[1,2]}]}",
                "{\"op\":\"t_after\",\"args\":[{\"property\":\"start\"},{\"date\":\"2017-99-99\"}]}", "{\"op\":\"=\",\"args\":[{\"property\":\"start\"},NaN]}",
                "{\"op\":\"between\",\"args\":[{\"property\":\"killed_best\"},1]}", "{\"op\":\"in\",\"args\":[{\"property\":\"place\"},\"x\"]}"]
NOT_IDS = ["no-such", "..%2f..%2fetc%2fpasswd", "%00", "%ff", "a%2fb", "-1", "*", "'%20OR%201=1", "%e2%80%ae", "no%20such", "%ed%a0%80", "no-such/x"]
NOT_PATHS = ["/nope", "/ogc/nope", "/ogc/collections/nope", "/ogc/collections/nope/items", "/ogc/collections/INCIDENTS", "/ogc/collections/incidents/nope",
             "/ogc/collections/incidents/items/x/y/z", "/OGC", "/ogc/collections/incidents/items.xml", "/error/x", "/ogc/collections/%ff/items",
             "/ogc/collections/in%00cidents", "/ogc/%2e%2e/%2e%2e/etc/passwd", "/ogc%2fcollections", "/ogc/collections/incidents%5citems", "/WEB-INF/web.xml",
             "/META-INF/MANIFEST.MF", "/.git/config", "/ogc/collections/%zz", "/actuator/env", "/actuator/heapdump", "/ogc/collections/incidents/tiles/nope"]
NOT_ACCEPTED = ["image/png", "application/x-nope", "audio/*", "text/csv;q=0, image/*"]


def get(target, **fields):
    return request("GET", target, fields)


def request(method, target, fields, body=b""):
    lines = [f"{method} {target} HTTP/1.1", "Host: 127.0.0.1"] + [f"{name}: {value}" for name, value in fields.items()]
    if body or method in ("POST", "PUT", "PATCH"):
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


def more(target, name, value, encoded=False):
    text = value if encoded else quote(value.encode("utf-8", "surrogatepass"), safe="")
    return f"{target}{'&' if '?' in target else '?'}{name}={text}"


def unknown_parameter(r):
    name = r.choice(["zz" + str(r.randrange(10**6)), "LIMIT", "Bbox", "limit%5B%5D", "date_time", "zz%20a", "zz%0a", "zz%F0%9F%98%80",
                     "zz" * r.randint(2, 1_500)])
    return get(more(r.choice(ALL), name, r.choice(["", "1", "x" * r.randint(1, 3_000)])))


def bad_number(r):
    value = r.choice(NOT_WHOLE)
    target, name = r.choice(
        [(path, "limit") for path in ITEMS + ["/changes?since=0", "/feed.atom", "/imports.json", NAMES[0], NAMES[1]]]
        + [(path, "offset") for path in ITEMS] + [("/reverse?lon=39", "lat"), ("/reverse?lat=36", "lon"), (NAMES[3], "zoom")])
    if name in ("lat", "lon"):
        value = r.choice(["abc", "", "91.5e3", "-1e999", "NaN", "Infinity", "1,5", "0x1p3", "1f", "--1", "٣"])
    elif name == "limit" and r.random() < 0.2:
        value = "0"
    return get(more(target, name, value))


def bad_box(r):
    return get(more(r.choice(FILTERED + NAMES[:2]), "bbox", r.choice(NOT_BOXES)))


def bad_time(r):
    return get(more(r.choice(FILTERED), "datetime", r.choice(NOT_TIMES)))


def bad_system(r):
    target = r.choice(ITEMS)
    name = r.choice(["crs", "bbox-crs", "filter-crs"])
    if name == "bbox-crs":
        target += "?bbox=1,2,3,4"
    if name == "filter-crs":
        target += "?filter=killed_best%3D1"
    return get(more(target, name, r.choice(NOT_SYSTEMS)))


def bad_order_or_columns(r):
    name, values = r.choice([("sortby", NOT_SORTED), ("properties", ["no_such", ",", "killed_best,no_such", "*"]), ("skipGeometry", ["maybe", "2", ""]),
                             ("count", ["nope", "source", "best,low"]), ("as_of", ["-1", "nope", "2017-99-99"])])
    return get(more(r.choice(ITEMS), name, r.choice(values)))


def bad_format(r):
    return get(more(r.choice(OGC + ITEMS), "f", r.choice(NOT_FORMATS)))


def bad_accept(r):
    return get(r.choice(OGC + ITEMS), Accept=r.choice(NOT_ACCEPTED))


def broken_sentence(r):
    if r.random() < 0.4:
        return r.choice(BROKEN_SENTENCES)
    text = r.choice(SENTENCES)
    for _ in range(r.randrange(6)):
        text = f"({text}) {r.choice(['AND', 'OR'])} {r.choice(SENTENCES)}"
    return r.choice([
        lambda: text + ")", lambda: "(" + text, lambda: text + r.choice([" AND", " OR", " NOT", " =", " '", " ("]),
        lambda: r.choice(["AND ", "OR ", "= ", ") ", "' "]) + text, lambda: text + " AND no_such_column = 1", lambda: text + " @@ 1",
        lambda: text + " AND \x00 = 1", lambda: "(" * r.randint(50, 4_000) + text, lambda: "NOT " * r.randint(50, 1_200),
        lambda: text + ")" * r.randint(1, 3_000), lambda: "-" * r.randint(10, 3_000) + "x", lambda: "1 + " * r.randint(10, 800) + "= 2",
        lambda: "killed_best IN (" + "1," * r.randint(1, 1_500), lambda: "place = '" + "x" * r.randint(1, 4_000)])()


def bad_sentence(r):
    text = quote(broken_sentence(r).encode("utf-8", "surrogatepass"), safe="()'*,-")[:6_000]
    language = r.choice(["", "&filter-lang=cql2-text"])
    return get(more(r.choice(FILTERED), "filter", text.rstrip("%"), encoded=True) + language)


def broken_tree(r):
    if r.random() < 0.4:
        return r.choice(BROKEN_TREES)
    tree = r.choice(TREES)
    for _ in range(r.randrange(8)):
        tree = {"op": r.choice(["and", "or"]), "args": [tree, r.choice(TREES)]}
    text = json.dumps(tree)
    return r.choice([
        lambda: text[: r.randint(1, len(text) - 1)], lambda: text + "}", lambda: text.replace('"args"', '"arguments"', 1),
        lambda: json.dumps({"op": "nope", "args": [tree, tree]}), lambda: json.dumps({"op": "not", "args": [tree, tree]}),
        lambda: json.dumps({"op": "and", "args": [tree, {"op": "=", "args": [{"property": "no_such"}, 1]}]}),
        lambda: '{"op":"not","args":[' * r.randint(10, 280), lambda: "[" * r.randint(10, 5_000), lambda: '{"a":' * r.randint(10, 900),
        lambda: json.dumps({"op": "and", "args": [tree, "x" * r.randint(1, 3_000)]}), lambda: json.dumps({"op": "and", "args": tree})])()


def bad_tree(r):
    text = quote(broken_tree(r), safe="[]{}:,()'*" if r.random() < 0.7 else "")[:6_000].rstrip("%")
    return get(more(r.choice(FILTERED), "filter", text, encoded=True) + "&filter-lang=cql2-json")


def bad_language(r):
    return get(more(r.choice(ITEMS) + "?filter=killed_best%3D1", "filter-lang", r.choice(["nope", "CQL2", "cql-text", "sql", "cql2-xml", " "])))


def bad_encoding(r):
    broken = r.choice(BROKEN_BYTES)
    target = r.choice(ALL + [path + "/x" for path in ITEMS])
    mark = "&" if "?" in target else "?"
    name = r.choice(["bbox", "datetime", "limit", "filter", "crs", "zz", "f"])
    return get(r.choice([f"{target}{mark}{name}={broken}", f"{target}{mark}{name}=1{broken}1", f"{target}{mark}{broken}=1"]))


def bad_tile(r):
    base = r.choice(TILES)
    if r.random() < 0.2:
        base = base.replace("WebMercatorQuad", r.choice(["nope", "webmercatorquad", "%ff", "WorldMercatorWGS84Quad", "-"]))
    z, y, x = r.choice([(-1, 0, 0), (99, 0, 0), (3, 8, 0), (3, 0, 8), (3, -1, 0), ("a", 0, 0), (3, "b", 0), (3, 0, "c"), (0, 1, 0), ("3.0", 1, 1),
                        (2, 10**30, 0), ("1e1", 0, 0), (24, 2**24, 0), ("%31%00", 0, 0), ("٣", 0, 0), (30, 2**31, 2**31)])
    return get(f"{base}/{quote(str(z), safe='%')}/{y}/{x}")


def bad_tile_parameter(r):
    name, values = r.choice([("datetime", NOT_TIMES), ("f", NOT_FORMATS), ("zz", ["1"]), ("filter", ["killed_best >", "(", "no_such = 1"])])
    return get(more(f"{r.choice(TILES)}/5/12/19", name, r.choice(values)))


def bad_id(r):
    return get(f"{r.choice(ITEMS)}/{r.choice(NOT_IDS + ['x' * r.randint(1_000, 6_000)])}")


def bad_path(r):
    return get(r.choice(NOT_PATHS + ["/ogc/" + "x/" * r.randint(1, 2_900) + "x", "/" + "y" * r.randint(10, 6_000)]))


def given_twice(r):
    return get(r.choice(ITEMS) + r.choice(["?limit=1&limit=2", "?bbox=1,2,3,4&bbox=1,2,3,4", "?datetime=2017-06-01&datetime=2017-06-02"]))


def too_long(r):
    name = r.choice(["bbox", "datetime", "crs", "count", "sortby"])
    return get(more(r.choice(ITEMS), name, r.choice(["1", "x", ",", "-", "٣"]) * r.randint(1_001, 5_900))[:6_000])


def kept_already(r):
    return get(more(r.choice(FILTERED[:1] + FILTERED[4:]), r.choice(["zz", "bbox", "datetime"]), "nope"), **{"If-None-Match": r.choice([etag, "*"])})


def wrong_method(r):
    method = r.choice(["POST", "PUT", "DELETE", "PATCH"])
    body = r.choice([b"", b"{", b"[" * 3_000, b"\xff\x00", b'{"type":"Feature"}']) if method != "DELETE" else b""
    kind = r.choice(["application/json", "application/geo+json", "text/plain", "nope", "application/x-nope"])
    targets = ["/ogc", "/ogc/conformance", "/timeline", "/summary", "/changes"] + ITEMS + [path + "/no-such" for path in ITEMS]
    return request(method, r.choice(targets), {"Content-Type": kind}, body)


def broken_connection(r):
    return r.choice([
        b"GET /ogc HTTP/1.1\r\n\r\n", b"GET /o gc HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /ogc?a=<\x01> HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /ogc HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"GET /ogc HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n", b"GET /ogc HTTP/1.1\r\nHost: a b\r\n\r\n",
        b"GET /ogc HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", b"GET /ogc?q=\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /ogc HTTP/1.1\r\nHost: x\r\nX: " + b"y" * r.randint(8_300, 20_000) + b"\r\n\r\n",
        b"GET /ogc?zz=" + b"y" * r.randint(8_300, 20_000) + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /ogc|x HTTP/1.1\r\nHost: x\r\n\r\n", b"GET ogc HTTP/1.1\r\nHost: x\r\n\r\n", b"G@T /ogc HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /\x80 HTTP/1.1\r\nHost: x\r\n\r\n"])


# How often each kind is asked, of a hundred.
KINDS = [(unknown_parameter, 8), (bad_number, 8), (bad_box, 7), (bad_time, 7), (bad_system, 5), (bad_order_or_columns, 5), (bad_format, 4),
         (bad_accept, 3), (bad_sentence, 14), (bad_tree, 10), (bad_language, 2), (bad_encoding, 7), (bad_tile, 4), (bad_tile_parameter, 3),
         (bad_id, 3), (bad_path, 3), (given_twice, 1), (too_long, 2), (kept_already, 1), (wrong_method, 2), (broken_connection, 1)]


def make(number, seed):
    r = random.Random(seed * 1_000_003 + number)
    kind = r.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])[0]
    return kind.__name__, kind(r)

"""The server on this machine that the client programs beside this file are tried on, asked without any of them."""

import json
import urllib.parse
import urllib.request


class Server:
    """Its OGC API, by the address of the landing page."""

    def __init__(self, base):
        self.base = base

    def address(self, path, **parameters):
        """The address of something under the landing page."""
        query = urllib.parse.urlencode(parameters)
        return self.base + path + ("?" + query if query else "")

    def json(self, path, **parameters):
        """A JSON document of it; urllib raises when the answer is an error."""
        with urllib.request.urlopen(self.address(path, **parameters), timeout=60) as answer:
            return json.load(answer)

    def matched(self, collection, **parameters):
        """How many features of a collection are matched by what is asked."""
        return self.json(f"/collections/{collection}/items", limit=1, **parameters)["numberMatched"]


def same(what, found, wanted):
    """Prints what was found, and ends the program with status 1 when it is not what was wanted."""
    print(f"{what}: {found}", flush=True)
    if found != wanted:
        raise SystemExit(f"{what}: {found} instead of {wanted}")

#!/usr/bin/env python3
"""malformed.py PORT [--requests N] [--seed S] [--pid PID] [--one NUMBER]: sends malformed requests to a server on 127.0.0.1.

Eight threads send a hundred thousand of them, the same ones for the same seed, and keep their connections. Each must be answered with a
status of 400 to 499 and a problem body (RFC 9457) whose detail says something. Prints how often each status came, how long the answers
took, and with --pid what the server's memory did; then what was answered otherwise, of each kind a few. Ends with status 1 if
anything was. --one shows one request by its number, and its answer. Reads tables of what to send from the folder beside it.
"""

import argparse
import json
import socket
import sys
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent / "malformed"))
import faults  # noqa: E402

THREADS = 8
TIMEOUT_SECONDS = 60
SHOWN = 5


class Connection:
    """One connection that is kept as long as the server keeps it."""

    def __init__(self, port):
        self.port = port
        self.socket = None

    def ask(self, request):
        """The status, the header fields in lower case, and the body. Tries once more when a kept connection was just closed."""
        kept = self.socket is not None
        try:
            return self.exchange(request)
        except (ConnectionError, EOFError):
            self.close()
            if not kept:
                raise
            return self.exchange(request)

    def exchange(self, request):
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), TIMEOUT_SECONDS)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.file = self.socket.makefile("rb")
        self.socket.sendall(request)
        line = self.file.readline()
        if not line:
            raise EOFError("closed without an answer")
        status = int(line.split()[1])
        fields = {}
        while (line := self.file.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode("latin-1").partition(":")
            fields[name.strip().lower()] = value.strip()
        body = self.body(fields)
        if fields.get("connection", "").lower() == "close":
            self.close()
        return status, fields, body

    def body(self, fields):
        if fields.get("transfer-encoding", "").lower() == "chunked":
            chunks = []
            while (size := int(self.file.readline().split(b";")[0], 16)) > 0:
                chunks.append(self.file.read(size))
                self.file.readline()
            self.file.readline()
            return b"".join(chunks)
        if "content-length" in fields:
            return self.file.read(int(fields["content-length"]))
        return self.file.read() if fields.get("connection", "").lower() == "close" else b""

    def close(self):
        if self.socket is not None:
            self.file.close()
            self.socket.close()
            self.socket = None


def fault_of(status, fields, body):
    """What is wrong with an answer to a malformed request, or nothing."""
    if not 400 <= status <= 499:
        return f"status {status}"
    if not fields.get("content-type", "").startswith("application/problem+json"):
        return f"status {status} with content type {fields.get('content-type', 'none')}"
    try:
        problem = json.loads(body)
    except ValueError:
        return f"status {status} with a body that is no JSON"
    if not isinstance(problem, dict) or not str(problem.get("detail") or "").strip():
        return f"status {status} without detail"
    return None


class Run:
    """What the threads found, which they add to when they are done."""

    def __init__(self, port, seed, requests):
        self.port, self.seed, self.requests = port, seed, requests
        self.lock = threading.Lock()
        self.statuses = Counter()
        self.faults = defaultdict(list)
        self.times = []
        self.asked = 0

    def work(self, first):
        connection = Connection(self.port)
        statuses, found, times = Counter(), [], []
        for number in range(first, self.requests, THREADS):
            kind, request = faults.make(number, self.seed)
            begun = time.perf_counter()
            try:
                status, fields, body = connection.ask(request)
                fault = fault_of(status, fields, body)
            except (OSError, EOFError, ValueError, IndexError) as e:
                connection.close()
                status, fault = "none", f"no answer: {e!r}"
            times.append((time.perf_counter() - begun, number))
            statuses[status] += 1
            self.asked += 1
            if fault:
                found.append((kind, fault, number, request))
        connection.close()
        with self.lock:
            self.statuses += statuses
            self.times += times
            for kind, fault, number, request in found:
                self.faults[kind, fault].append((number, request))


def resident_megabytes(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) // 1024
    return 0


def watch(run, pid, threads):
    """The server's memory when a tenth, a half and all was asked."""
    marks = []
    for share in (0.1, 0.5, 1):
        while run.asked < share * run.requests and any(thread.is_alive() for thread in threads):
            time.sleep(0.05)
        if pid:
            marks.append(f"{resident_megabytes(pid)} MB")
    return marks


def show_one(port, seed, number):
    kind, request = faults.make(number, seed)
    status, fields, body = Connection(port).ask(request)
    print(f"{kind}\n{request.decode('latin-1')}\n{status} {fields}\n{body.decode('utf-8', 'replace')[:2_000]}")
    return 1 if fault_of(status, fields, body) else 0


def tell(run, seconds, marks):
    run.times.sort()
    at = lambda share: run.times[min(len(run.times) - 1, int(share * len(run.times)))][0] * 1000  # noqa: E731
    print(f"{len(run.times)} malformed requests in {seconds:.0f} s")
    print("statuses: " + ", ".join(f"{status} {count}" for status, count in sorted(run.statuses.items(), key=str)))
    print(f"half took at most {at(0.5):.1f} ms, 99 of a hundred {at(0.99):.1f} ms, the slowest {run.times[-1][0] * 1000:.1f} ms"
          f" (number {run.times[-1][1]})")
    if marks:
        print("memory of the server, before, and when a tenth, a half and all was asked: " + ", ".join(marks))
    for (kind, fault), found in sorted(run.faults.items(), key=lambda entry: -len(entry[1])):
        print(f"{len(found)} x {kind}: {fault}")
        for number, request in found[:SHOWN]:
            print(f"    {number}: {request.splitlines()[0][:160].decode('latin-1')}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("port", type=int)
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pid", type=int)
    parser.add_argument("--one", type=int)
    options = parser.parse_args()
    _, fields, _ = Connection(options.port).ask(faults.get("/ogc/collections/incidents/items?limit=1"))
    faults.etag = fields.get("etag", "*")
    if options.one is not None:
        return show_one(options.port, options.seed, options.one)
    run = Run(options.port, options.seed, options.requests)
    before = [f"{resident_megabytes(options.pid)} MB"] if options.pid else []
    threads = [threading.Thread(target=run.work, args=(first,), daemon=True) for first in range(THREADS)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    marks = before + watch(run, options.pid, threads)
    for thread in threads:
        thread.join()
    tell(run, time.perf_counter() - begun, marks)
    return 1 if run.faults else 0


if __name__ == "__main__":
    sys.exit(main())

#!/bin/sh
# two-servers.sh: two servers on one PostgreSQL database behind nginx, set up as the documentation says, and how long it takes until both show what
# was taken in. Wants `mvn package` to have been run, Debian's packages of private-cluster.sh, nginx and curl; all of it runs on free
# ports of 127.0.0.1 and is gone at the end. Ends with status 0 when both showed it, and all went on when a server and PostgreSQL were gone.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/../../.." && pwd)
strikemap=$here/target/strikemap
work=$(mktemp -d)
pids=
finish() {
  trap '' EXIT HUP INT TERM
  for pid in $pids; do kill "$pid" 2>/dev/null || true; done
  exec 9>&-
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
mkfifo "$work/orders"
exec 9<>"$work/orders"

taken=
free_port() { # a port that nothing answers on
  while :; do
    port=$(awk -v seed="$(date +%N | cut -c 1-6)" 'BEGIN { srand(seed); print 20000 + int(rand() * 12000) }')
    status=0
    curl --silent --max-time 1 "http://127.0.0.1:$port" >/dev/null 2>&1 9>&- || status=$?
    case " $taken " in *" $port "*) continue ;; esac
    [ "$status" -ne 7 ] || break
  done
  taken="$taken $port"
}
fail() { echo "FAILED: $*"; tail -n 20 "$work"/*.log; exit 1; }
now() { date +%s%N; }
seconds() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.2f", (to - from) / 1e9 }'; }
await() { # what seconds command...: tries a command until it succeeds
  what=$1
  until=$(($(now) + $2 * 1000000000))
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ "$(now)" -lt "$until" ] || fail "$what"
    sleep 0.02
  done
}
has() { curl --silent --fail --max-time 3 "http://127.0.0.1:$1/ogc/collections/incidents/items/$2"; } # port incident

free_port; database=$port
free_port; first=$port
free_port; second=$port
free_port; front=$port

# What is written to 9 are orders to PostgreSQL, which ends with this script when nobody holds 9 any more; so no child may.
sh "$here/src/test/scripts/private-cluster.sh" "$database" <"$work/orders" >"$work/cluster.log" 2>&1 9>&- &
await "PostgreSQL is not up" 60 grep -q ready "$work/cluster.log"
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
PGPASSWORD=secret "$bin/psql" --host 127.0.0.1 --port "$database" --username postgres --quiet \
  --command "CREATE USER strikemap PASSWORD 'its-password'" --command 'CREATE DATABASE strikemap OWNER strikemap ENCODING UTF8'
PGPASSWORD=secret "$bin/psql" --host 127.0.0.1 --port "$database" --username postgres --quiet --dbname strikemap \
  --command 'CREATE EXTENSION postgis'
export STRIKEMAP_STORE_URL="jdbc:postgresql://127.0.0.1:$database/strikemap"
export STRIKEMAP_STORE_USER=strikemap STRIKEMAP_STORE_PASSWORD=its-password

"$strikemap" serve --port "$first" --data "$work/one" >"$work/first.log" 2>&1 9>&- &
one=$!
"$strikemap" serve --port "$second" --data "$work/two" >"$work/second.log" 2>&1 9>&- &
two=$!
pids="$pids $one $two"
for port in "$first" "$second"; do
  await "the server on $port is not up" 120 curl --silent --fail "http://127.0.0.1:$port/actuator/health"
done

# The configuration is that of operations.md, but for its addresses and its folder.
mkdir "$work/cache"
{
  [ "$(id -u)" -ne 0 ] || echo "user root;" # its workers would not be let into our folder
  echo "daemon off; error_log $work/nginx.log; pid $work/nginx.pid; events {} http { access_log off;"
  sed -n '/^```nginx$/,/^```$/p' "$here/src/site/markdown/operations.md" | sed -e '/^```/d' -e "s/10\.0\.0\.1:8080/127.0.0.1:$first/" \
    -e "s/10\.0\.0\.2:8080/127.0.0.1:$second/" -e "s/listen 80;/listen 127.0.0.1:$front;/" -e "s|/var/cache/nginx/strikemap|$work/cache|"
  echo "}"
} >"$work/nginx.conf"
nginx -c "$work/nginx.conf" 2>"$work/nginx.log" 9>&- &
proxy=$!
pids="$pids $proxy"
await "nginx does not answer" 20 curl --silent --fail "http://127.0.0.1:$front/summary"

take_in() { # incident: takes a file of one incident in, and measures from the end of the import
  printf 'claim_id,incident_key,date,source,lat,lon,accuracy_m\n%s,%s,2016-01-02,sohr,36,37,100\n' "$1" "$1" >"$work/$1.csv"
  "$strikemap" import "$work/$1.csv" --data "$work/three" >"$work/import.log" 2>&1 9>&- || fail "the import of $1"
  ended=$(now)
}
take_in a-first
await "the first server does not show it" 10 has "$first" a-first
shown_first=$(seconds "$ended")
await "the second server does not show it" 10 has "$second" a-first
await "nginx does not show it" 10 has "$front" a-first
echo "after the end of an import: the first server showed it in $shown_first s, both and nginx in $(seconds "$ended") s"

count() { curl --silent --output /dev/null --write-out '%{http_code}\n' --max-time 5 "http://127.0.0.1:$front/summary?datetime=201$1-06-01/.."; }
kill "$one"
wait "$one" 2>/dev/null || true
answered=0
for year in 0 1 2 3 4 5 6 7 8 9; do
  [ "$(count "$year")" = 200 ] || fail "nginx does not answer without the first server"
  answered=$((answered + 1))
done
echo "without the first server, nginx answered $answered of 10 questions"

echo restart >&9
[ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$second/summary")" = 200 ] ||
  fail "a server does not answer while PostgreSQL is started anew"
await "PostgreSQL is not up again" 60 sh -c "[ \$(grep -c ready '$work/cluster.log') -ge 2 ]"
take_in a-second
await "the second server does not show it" 15 has "$second" a-second
echo "after PostgreSQL was started anew, the second server showed the next import in $(seconds "$ended") s"

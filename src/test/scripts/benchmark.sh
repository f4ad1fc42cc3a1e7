#!/usr/bin/env bash
# benchmark.sh [--rows N] [--seconds S]: what our server answers in a second, beside PostGIS with the same rows asked the same by SQL, and
# nginx sending the same bytes from files. A million invented incidents and ten seconds a figure unless told otherwise. Wants `mvn package`
# to have been run, and of Debian: wrk, nginx-light, curl, postgresql, postgresql-15-postgis-3; where they are missing it says so and ends
# with status 3. All of it runs on free ports of 127.0.0.1, under TMPDIR (/var/tmp), and is gone at the end. JAVA_OPTS goes to the server.
# --keep FILE copies the table of figures there.
#
# PostGIS is favoured: no HTTP, prepared statements over a Unix socket, rows laid along a Hilbert curve, geometries kept in both systems,
# no waiting for the disk; its pages have neither links nor an order. 32 connections and two threads ask each server in turn. What the
# server cannot do yet is left out, and said.
set -euo pipefail
rows=1000000
seconds=10
keep=
while [ $# -gt 0 ]; do
  case $1 in
    --rows) rows=$2 ;;
    --seconds) seconds=$2 ;;
    --keep) keep=$2 ;;
    *) echo "benchmark.sh [--rows N] [--seconds S] [--keep FILE]"; exit 2 ;;
  esac
  shift 2
done
here=$(CDPATH= cd -- "$(dirname -- "$0")/../../.." && pwd)
parts=$here/src/test/scripts/benchmark
strikemap=${STRIKEMAP:-$here/target/strikemap}
connections=32
clock_start=$SECONDS

missing() { echo "benchmark.sh: skipped: $*"; exit 3; }
PATH=$PATH:/usr/sbin
bin=
for folder in $({ ls -d /usr/lib/postgresql/*/bin 2>/dev/null || true; } | sort -V); do
  if [ -x "$folder/pgbench" ] && [ -f "${folder%/bin}/lib/postgis-3.so" ]; then bin=$folder; fi
done
for program in wrk nginx curl python3; do command -v "$program" >/dev/null || missing "$program is not installed"; done
[ -n "$bin" ] || missing "PostgreSQL with PostGIS (postgresql and postgresql-15-postgis-3) is not installed"
[ -f "$strikemap" ] || missing "$strikemap is not there; run mvn package"
find_java() {
  local java version
  for java in "${STRIKEMAP_JAVA:-}" "${JAVA_HOME:+$JAVA_HOME/bin/java}" /usr/lib/jvm/*/bin/java; do
    [ -x "$java" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$(dirname "$(dirname "$(readlink -f "$java")")")/release" 2>/dev/null || true)
    if [ "${version:-0}" -ge 25 ]; then echo "$java"; return; fi
  done
}
java=$(find_java)
[ -n "$java" ] || missing "JDK 25 is not installed"

work=$(mktemp -d "${TMPDIR:-/var/tmp}/strikemap-benchmark.XXXXXX")
pids=()
finish() {
  trap '' EXIT HUP INT TERM
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  exec 9>&-
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
chmod 711 "$work" # PostgreSQL and nginx may run as other users
mkdir -m 777 "$work/sockets" "$work/cluster"
mkdir -p "$work/static/tiles"
free=$(df --output=avail -k "$work" | tail -n 1)
[ "$free" -gt $((rows * 10)) ] || missing "$work has $((free / 1024)) MB left, $((rows * 10 / 1024)) are needed; TMPDIR names another place"

say() { echo "[$((SECONDS - clock_start)) s] $*" >&2; }
fail() { echo "FAILED: $*" >&2; tail -n 20 "$work"/*.log >&2; exit 1; }
await() { # what seconds command...
  local what=$1 until=$((SECONDS + $2))
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$until" ] || fail "$what"
    sleep 0.1
  done
}
taken=
free_port() { # sets port, one that nothing answers on
  while :; do
    port=$((20000 + RANDOM % 12000))
    case " $taken " in *" $port "*) continue ;; esac
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  taken="$taken $port"
}

# ---- the same rows everywhere ----
say "inventing $rows incidents"
"$java" -cp "$here/target/test-classes:$here/target/classes:$here/target/app/lib/*" org.strikemap.reader.GeneratedClaims \
  "$work/claims.csv" "$rows" >&2
say "taking them in"
JAVA_OPTS="${JAVA_OPTS:-} -Xmx4g" "$strikemap" import "$work/claims.csv" --data "$work/data" >"$work/import.log" 2>&1 || fail "the import"
rm "$work/claims.csv"
free_port; ours=http://127.0.0.1:$port
"$strikemap" serve --port "$port" --data "$work/data" >"$work/server.log" 2>&1 9>&- &
server=$!
pids+=("$server")
await "our server is not up" 300 curl -fs "$ours/actuator/health"
say "downloading everything from our server"
curl -fs "$ours/incidents.geojson" -o "$work/static/everything.geojson" || fail "the download"
python3 "$parts/rows.py" "$work/static/everything.geojson" "$work"
drawn=start,end,killed_low,killed_best,killed_high,injured_low,injured_high,strike_type,harm_status
python3 "$parts/questions.py" "$work" $drawn
chmod a+r "$work"/*.copy

say "filling PostGIS"
mkfifo "$work/orders"
exec 9<>"$work/orders"
free_port; database=$port
TMPDIR=$work/cluster sh "$here/src/test/scripts/private-cluster.sh" "$database" <"$work/orders" >"$work/cluster.log" 2>&1 9>&- &
await "PostgreSQL is not up" 60 grep -q ready "$work/cluster.log"
export PGPASSWORD=secret PGUSER=postgres PGDATABASE=postgres PGHOST=127.0.0.1 PGPORT=$database
sql() { "$bin/psql" --quiet --no-psqlrc --tuples-only --no-align --set ON_ERROR_STOP=1 "$@" 9>&-; }
for setting in "shared_buffers = '1GB'" "work_mem = '64MB'" "maintenance_work_mem = '512MB'" "random_page_cost = 1.1" "jit = off" \
  "unix_socket_directories = '$work/sockets'"; do
  sql --command "ALTER SYSTEM SET $setting"
done
echo restart >&9
await "PostgreSQL is not up again" 60 sh -c "[ \$(grep -c ready '$work/cluster.log') -ge 2 ]"
export PGHOST=$work/sockets
sql --command 'CREATE EXTENSION postgis' --file "$work/table.sql" --command 'VACUUM ANALYZE' >"$work/fill.log" 2>&1 || fail "filling PostGIS"
rm "$work"/*.copy
held=$(sql --command 'SELECT count(*) FROM incidents')

free_port; static=http://127.0.0.1:$port
{
  [ "$(id -u)" -ne 0 ] || echo "user root;" # its workers would not be let into our folder
  cat <<CONF
daemon off; error_log $work/nginx.log; pid $work/nginx.pid; worker_processes 2;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; etag on;
  types { application/geo+json geojson; application/vnd.mapbox-vector-tile mvt; }
  open_file_cache max=10000; open_file_cache_valid 1h;
  server { listen 127.0.0.1:$port; root $work/static; }
}
CONF
} >"$work/nginx.conf"
nginx -c "$work/nginx.conf" 2>"$work/nginx.log" 9>&- &
pids+=("$!")
await "nginx does not answer" 20 curl -fs -r 0-9 -o /dev/null "$static/everything.geojson"

# ---- measuring: each sets rate, p50, p99 and bytes ----
ask() { # address file-of-paths connections [NAME VALUE]...: with wrk, after a while to warm up
  local address=$1 file=$2 many=$3 threads=2 line
  shift 3
  [ "$many" -gt 1 ] || threads=1
  wrk -t "$threads" -c "$many" -d "$((seconds / 2 + 1))s" --timeout 60s -s "$parts/paths.lua" "$address" -- "$file" "$@" >/dev/null 9>&-
  line=$(wrk -t "$threads" -c "$many" -d "${seconds}s" --timeout 60s -s "$parts/paths.lua" "$address" -- "$file" "$@" 9>&- | grep FIGURES) ||
    fail "wrk $file"
  local errors
  read -r _ rate p50 p99 bytes _ errors <<<"$line"
  [ "$errors" = 0 ] || fail "$errors questions of $file were not answered: $line"
}
bench() { # script connections [pgbench option]...: with pgbench, prepared statements
  local script=$1 many=$2 threads=2
  shift 2
  [ "$many" -gt 1 ] || threads=1
  rm -f "$work"/latencies*
  "$bin/pgbench" -n -f "$script" -c "$many" -j "$threads" -T 2 -M prepared "$@" >/dev/null 2>"$work/pgbench.log" 9>&- || fail "pgbench $script"
  rate=$("$bin/pgbench" -n -f "$script" -c "$many" -j "$threads" -T "$seconds" -M prepared --log --log-prefix "$work/latencies" "$@" \
    2>"$work/pgbench.log" 9>&- | sed -n 's/^tps = \([0-9.]*\).*/\1/p') || fail "pgbench $script"
  [ -n "$rate" ] || fail "pgbench $script"
  cat "$work"/latencies* | awk '{ print $3 }' | sort -n >"$work/sorted"
  read -r p50 p99 <<<"$(awk '{ v[NR] = $1 } END { i = int(NR * 0.5) + 1; j = int(NR * 0.99) + 1; if (i > NR) i = NR; if (j > NR) j = NR
    printf "%.3f %.3f", v[i] / 1000, v[j] / 1000 }' "$work/sorted")"
}
has() { # path...: whether our server answers it with 200 or 304; else says that it is left out
  local status
  status=$(curl -s -o "$work/answer" -w '%{http_code}' "$ours$1")
  [ "$status" = 200 ] || { left_out+=("left out: $1 is answered $status"); return 1; }
}
left_out=()
table=()
row() { # figure, ours, peer's name, peer's, ratio, wanted
  table+=("$(printf '%-44s %14s  %-8s %14s %9s  %s' "$@")")
  echo "${table[-1]}" >&2
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "-" }'; }
rounded() { awk -v a="$1" 'BEGIN { printf((a >= 100 ? "%.0f" : (a >= 10 ? "%.1f" : "%.2f")), a) }'; }
rows_of() { # figure wanted-times wanted-p99 peer our-rate our-p50 our-p99 peer-rate peer-p50 peer-p99
  row "$1, answers/s" "$(rounded "$5")" "$4" "$(rounded "$8")" "$(ratio "$5" "$8")" "$2"
  row "$1, p50 ms" "$(rounded "$6")" "$4" "$(rounded "$9")" "$(ratio "$6" "$9")" ""
  row "$1, p99 ms" "$(rounded "$7")" "$4" "$(rounded "${10}")" "$(ratio "$7" "${10}")" "$3"
}
row "what" "ours" "peer" "the peer's" "ratio" "wanted"
feature="ST_AsGeoJSON(t, 'geom', 6)"
collected="'{\"type\":\"FeatureCollection\",\"features\":[' || coalesce(string_agg(f, ','), '') || ']"

# ---- (a) the page of a viewport ----
say "pages of a viewport"
cat >"$work/page.sql" <<SQL
\set west random(3550, 4500)
\set south random(3050, 3700)
\set size random(50, 200)
\set day random(0, 3284)
SQL
cp "$work/page.sql" "$work/page-counted.sql"
box="ST_MakeEnvelope(:west::float8 / 100, :south::float8 / 100, (:west::float8 + :size::float8) / 100, (:south::float8 + :size::float8) / 100, 4326)"
condition="geom && $box AND start <= date '2012-01-01' + :day::integer + 365 AND \"end\" >= date '2012-01-01' + :day::integer"
echo "SELECT $collected}' FROM (SELECT $feature AS f FROM incidents t WHERE $condition LIMIT 100) page;" >>"$work/page.sql"
echo "SELECT $collected,\"numberMatched\":' || (SELECT count(*) FROM incidents WHERE $condition) || '}'
FROM (SELECT $feature AS f FROM incidents t WHERE $condition LIMIT 100) page;" | tr '\n' ' ' >>"$work/page-counted.sql"
# What a server of Java answers often is compiled while it does; it has been up for some seconds only.
wrk -t 2 -c $connections -d 15s --timeout 60s -s "$parts/paths.lua" "$ours" -- "$work/page.paths" >/dev/null 9>&-
ask "$ours" "$work/page.paths" $connections
mine=("$rate" "$p50" "$p99")
bench "$work/page-counted.sql" $connections
rows_of "viewport page" ">= 20 x" "<= 10" PostGIS "${mine[@]}" "$rate" "$p50" "$p99"
bench "$work/page.sql" $connections
row "viewport page, answers/s, peer not counting" "$(rounded "${mine[0]}")" PostGIS "$(rounded "$rate")" "$(ratio "${mine[0]}" "$rate")" ""
page=$(head -n 1 "$work/page.paths")
curl -fs "$ours$page" -o "$work/static/page.geojson"
echo /page.geojson >"$work/static-page.paths"
ask "$static" "$work/static-page.paths" $connections
row "viewport page, answers/s, one page as a file" "$(rounded "${mine[0]}")" nginx "$(rounded "$rate")" "$(ratio "${mine[0]}" "$rate")" ""

# ---- (b) everything ----
say "everything as GeoJSON ($(($(stat -c %s "$work/static/everything.geojson") / 1000000)) MB)"
fastest() { # address: bytes a second of the best of three downloads, one at a time
  for _ in 1 2 3; do curl -fs -o /dev/null -w '%{speed_download}\n' "$1" 9>&-; done | sort -n | tail -n 1
}
mine=$(fastest "$ours/incidents.geojson")
peer=$(fastest "$static/everything.geojson")
megabytes() { awk -v a="$1" 'BEGIN { printf "%.0f", a / 1e6 }'; }
row "everything, MB/s, one download" "$(megabytes "$mine")" nginx "$(megabytes "$peer")" "$(ratio "$mine" "$peer")" ">= 0.5 x"
echo /incidents.geojson >"$work/everything.paths"
echo /everything.geojson >"$work/static-everything.paths"
# wrk tells the bytes of answers that have not ended, too; those are no errors.
flood() {
  wrk -t 2 -c $connections -d "${seconds}s" --timeout 600s -s "$parts/paths.lua" "$1" -- "$2" 9>&- |
    sed -n 's/^FIGURES [^ ]* [^ ]* [^ ]* \([^ ]*\).*/\1/p'
}
mine=$(flood "$ours" "$work/everything.paths")
peer=$(flood "$static" "$work/static-everything.paths")
row "everything, MB/s, $connections downloads" "$(megabytes "$mine")" nginx "$(megabytes "$peer")" "$(ratio "$mine" "$peer")" ">= 0.5 x"

# ---- (c) tiles ----
first_tile=$(head -n 1 "$work/cached.paths")
if has "$first_tile" && has "$(tail -n 1 "$work/cached.paths")"; then
  cat >"$work/tile.sql" <<SQL
\set n random(:least, :most)
SELECT ST_AsMVT(q, 'incidents', 4096, 'shape') FROM (SELECT ST_AsMVTGeom(geom3857, ST_TileEnvelope(z, x, y), 4096, 64, true) AS shape, id, "${drawn//,/\", \"}" FROM tiles, incidents WHERE n = :n::integer AND geom3857 && ST_TileEnvelope(z, x, y, margin => 64.0 / 4096)) q;
SQL
  # A language that nobody asked in before makes each a question of its own.
  for band in 0-4 5-9 10-14 0-14; do
    say "tiles that no cache holds, z$band"
    read -r least most <"$work/band-$band"
    ask "$ours" "$work/tiles-$band.paths" $connections Accept-Language x-@
    mine=("$rate" "$p50" "$p99")
    # One connection a core: a tile of level 0 with a million points takes PostGIS seconds and hundreds of megabytes, 32 of them all there is.
    bench "$work/tile.sql" 2 -D least="$least" -D most="$most"
    wanted=(">= 10 x" "<= 25")
    [ "$band" = 0-14 ] || wanted=("" "")
    rows_of "tiles z$band, uncached" "${wanted[@]}" PostGIS "${mine[@]}" "$rate" "$p50" "$p99"
  done
  for file in cached interval; do
    ask "$ours" "$work/$file.paths" $connections Accept-Language x-@
    what="tiles z0-14, uncached, all properties"
    [ $file = cached ] || what="$what, an interval"
    row "$what, answers/s" "$(rounded "$rate")" "" "" "" ""
    row "$what, p99 ms" "$(rounded "$p99")" "" "" "" ""
  done
  say "tiles that a cache holds"
  while read -r path; do
    short=${path#*WebMercatorQuad/}
    short=${short%%\?*}
    printf 'url = "%s"\noutput = "%s"\n' "$ours$path" "$work/static/tiles/${short//\//-}.mvt"
  done <"$work/cached.paths" >"$work/tiles.curl"
  curl -fs -K "$work/tiles.curl" 9>&- || fail "the tiles"
  ask "$ours" "$work/cached.paths" $connections
  mine=("$rate" "$p50" "$p99")
  ask "$static" "$work/static-tiles.paths" $connections
  rows_of "tiles z0-14, cached" ">= 0.5 x" "" nginx "${mine[@]}" "$rate" "$p50" "$p99"
fi

# ---- (d) nothing new ----
etag_of() { curl -fs -o /dev/null -D - "$1" 9>&- | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }
unchanged() { # figure our-path static-path
  local etag status mine
  etag=$(etag_of "$ours$2")
  status=$(curl -s -o /dev/null -w '%{http_code}' -H "If-None-Match: $etag" "$ours$2" 9>&-)
  [ "$status" = 304 ] || { left_out+=("left out: 304 of $2, which has ${etag:-no ETag} and is answered $status"); return; }
  echo "$2" >"$work/one.paths"
  ask "$ours" "$work/one.paths" $connections If-None-Match "$etag"
  mine=("$rate" "$p50" "$p99")
  echo "$3" >"$work/one.paths"
  ask "$static" "$work/one.paths" $connections If-None-Match "$(etag_of "$static$3")"
  rows_of "$1" ">= 0.5 x" "" nginx "${mine[@]}" "$rate" "$p50" "$p99"
}
say "304s"
unchanged "304 of a page" "$page" /page.geojson
if [ -f "$work/tiles.curl" ]; then
  unchanged "304 of a tile" "$first_tile" "$(head -n 1 "$work/static-tiles.paths")"
fi

# ---- (e) filters that look at every row ----
# The same in CQL2 stands in questions.py.
conditions=("killed_best * 2 > injured_high + :k::integer" "belligerent LIKE '%oalition%' AND killed_high - killed_low <= :k::integer")
for i in 1 2; do
  if has "$(head -n 1 "$work/filter-$i.paths")"; then
    say "filter $i"
    printf '\\set k random(0, 50)\nSELECT count(*) FROM incidents WHERE %s;\n' "${conditions[i - 1]}" >"$work/filter.sql"
    for many in 1 $connections; do
      ask "$ours" "$work/filter-$i.paths" "$many"
      mine=("$rate" "$p50" "$p99")
      bench "$work/filter.sql" "$many"
      wanted="<= 30"
      [ "$many" = 1 ] || wanted=
      rows_of "filter $i over every row, $many at once" "" "$wanted" PostGIS "${mine[@]}" "$rate" "$p50" "$p99"
    done
  fi
done

show() {
  echo
  echo "$held rows, $(nproc) cores shared with who asks, $connections connections, $seconds s each"
  printf '%s\n' "${table[@]}"
  [ ${#left_out[@]} -eq 0 ] || printf '%s\n' "${left_out[@]}"
  awk '/^VmHWM:/ { printf "our server held %d MB at most\n", $2 / 1024 }' "/proc/$server/status"
}
show | tee ${keep:+"$keep"}

#!/bin/sh
# measure-start.sh DATADIR [TIMES]: starts the server over a folder of data, three times unless told otherwise, and prints for each start the
# seconds until it is healthy, the processor time it took until then, the memory it holds a few seconds later (resident, and the most it
# ever was), and how long the snapshot took as logged. Wants `mvn package` to have been run; JAVA_OPTS goes to the launcher. STRIKEMAP
# names another launcher to compare with.
set -eu
data=${1:?measure-start.sh DATADIR [TIMES]}
times=${2:-3}
here=$(CDPATH= cd -- "$(dirname -- "$0")/../../.." && pwd)
strikemap=${STRIKEMAP:-$here/target/strikemap}
log=$(mktemp)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -f "$log"' EXIT

port_of() {
  sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' "$log"
}

is_healthy() {
  port=$(port_of)
  [ -n "$port" ] && curl -fs "http://127.0.0.1:$port/actuator/health" 2>/dev/null | grep -q '"UP"'
}

kibibytes() { # name of a line in /proc/PID/status
  sed -n "s/^$1:[^0-9]*\([0-9]*\) kB/\1/p" "/proc/$server/status"
}

run=1
while [ "$run" -le "$times" ]; do
  begun=$(date +%s%N)
  "$strikemap" serve --port 0 --data "$data" >"$log" 2>&1 &
  server=$!
  until is_healthy; do
    kill -0 "$server" 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.05
  done
  healthy=$(date +%s%N)
  ticks=$(awk '{ print $14 + $15 }' "/proc/$server/stat")
  sleep 8
  awk -v ms="$(((healthy - begun) / 1000000))" -v ticks="$ticks" -v hz="$(getconf CLK_TCK)" -v rss="$(kibibytes VmRSS)" \
    -v peak="$(kibibytes VmHWM)" 'BEGIN {
      printf "healthy after %.1f s, %.1f s of processor; %d MB resident, %d MB at most\n", ms / 1000, ticks / hz, rss / 1024, peak / 1024
    }'
  sed -n 's/.*\(snapshot .* built in .*\)/  \1/p' "$log"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
  run=$((run + 1))
done

#!/bin/sh
# kill-imports.sh [TIMES] [INCIDENTS]: kills imports (-9) at random moments and looks what they left. Wants `mvn package` to have been run.
# After each kill the store must be sound and hold what it held before, or that and the whole file; then the file is taken in to its end,
# which must bring the whole file once. Ends with status 0 when it always was so.
set -u
times=${1:-50}
incidents=${2:-20000}
here=$(CDPATH= cd -- "$(dirname -- "$0")/../../.." && pwd)
strikemap=$here/target/strikemap
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=$work/data

held() {
  "$strikemap" check --data "$data" >"$work/check" 2>&1 || { echo "NOT SOUND:"; cat "$work/check"; exit 1; }
  sed -n 's/.* \([0-9]*\) incidents, \([0-9]*\) claims.*/\2/p' "$work/check" | head -n 1
}

write_claims() { # run
  echo 'claim_id,incident_key,date,source,lat,lon,accuracy_m,killed_min'
  awk -v n="$incidents" -v run="$1" 'BEGIN {
    for (i = 0; i < n; i++)
      printf "k%d-%d,k%d-%d,20%02d-%02d-%02d,sohr,%.4f,%.4f,100,%d\n", run, i, run, i,
        10 + i % 10, 1 + i % 12, 1 + i % 28, 32 + (i % 400) / 80, 36 + int(i / 400) / 10, i % 7
  }'
}

"$strikemap" imports --data "$data" >/dev/null || exit 1
"$strikemap" incident count no-such --data "$data" >/dev/null 2>&1 # takes the documented strikes in
start=$(date +%s%N)
write_claims 0 >"$work/claims.csv"
"$strikemap" import "$work/claims.csv" --data "$data" >/dev/null 2>&1 || exit 1
long=$((($(date +%s%N) - start) / 1000000))
before=$(held)
none=0
whole=0
run=1
while [ "$run" -le "$times" ]; do
  write_claims "$run" >"$work/claims.csv"
  "$strikemap" import "$work/claims.csv" --data "$data" >/dev/null 2>&1 &
  import=$!
  # Every other moment lies around the commit, which is at the end and short.
  moment=$(awk -v seed="$run$(date +%N)" -v long="$long" -v late=$((run % 2)) \
    'BEGIN { srand(seed); print (late ? 0.6 + 0.7 * rand() : rand()) * long / 1000 }')
  sleep "$moment"
  kill -9 "$import" 2>/dev/null
  wait "$import" 2>/dev/null
  left=$(held) || { echo "$left"; exit 1; }
  if [ "$left" -eq "$before" ]; then none=$((none + 1))
  elif [ "$left" -eq $((before + incidents)) ]; then whole=$((whole + 1))
  else echo "run $run: $before claims before, $left after a kill at $moment s: HALF THERE"; exit 1; fi
  "$strikemap" import "$work/claims.csv" --data "$data" >/dev/null 2>&1 || { echo "run $run: cannot be taken in"; exit 1; }
  after=$(held) || { echo "$after"; exit 1; }
  [ "$after" -eq $((before + incidents)) ] || { echo "run $run: $after claims, not $((before + incidents))"; exit 1; }
  before=$after
  run=$((run + 1))
done
echo "$times imports of $incidents claims killed within $long ms: $none left nothing, $whole were whole, none was half there or doubled"

#!/bin/sh
# mutation.sh [PACKAGE...]: mutation testing of these packages, or of all that have a floor. Changes the compiled classes in small ways, one
# at a time, and counts how many of these mutants the package's tests notice. Fails where fewer do than the floor asks for. What did not
# change since the last run is not tried again; --fresh tries everything.
set -eu
cd "$(dirname "$0")/../../.."
known=$(sed -n 's:.*<mutation.rooms>\(.*\)</mutation.rooms>.*:\1:p' pom.xml)
fresh=
if [ "${1:-}" = --fresh ]; then
  fresh=yes
  shift
fi
[ $# -gt 0 ] || set -- $known
for room; do
  case " $known " in
    *" $room "*) ;;
    *)
      echo "mutation.sh: $room is none of $known" >&2
      exit 2
      ;;
  esac
done

JAVA_HOME=$(src/test/scripts/find-jdk.sh)
export JAVA_HOME
mkdir -p .pit target/mutation
nice -n 15 mvn -B -q -Pmutation test-compile
for room; do
  [ -z "$fresh" ] || rm -f ".pit/$room"
  began=$(date +%s)
  if ! nice -n 15 mvn -B -Pmutation pitest:mutationCoverage -Dmutation.room="$room" >"target/mutation/$room.log" 2>&1; then
    tail -n 40 "target/mutation/$room.log" >&2
    exit 1
  fi
  echo "$room: $(($(date +%s) - began)) s, target/mutation/$room/index.html"
done
exec "$JAVA_HOME/bin/java" src/test/java/org/strikemap/MutationScores.java "$@"

#!/bin/sh
# house.sh: prints how the sources stand: sizes of files and methods, parameters, documented types, package cycles, tests, the README, and
# the mutation scores that mutation.sh measured last. Wants a JDK of the language level, and finds it by itself; compiles nothing.
set -eu
cd "$(dirname "$0")/../../.."
for java in "${JAVA_HOME:-/nowhere}/bin/java" /usr/lib/jvm/*/bin/java "$(command -v java || true)"; do
  [ -x "$java" ] || continue
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
  [ "${version%%.*}" -ge 25 ] && exec "$java" src/test/java/org/strikemap/HouseNumbers.java
done
echo "house.sh: no JDK 25 found" >&2
exit 1

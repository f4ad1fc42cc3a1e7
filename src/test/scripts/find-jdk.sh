#!/bin/sh
# find-jdk.sh: prints the folder of a JDK of the sources' language level: JAVA_HOME, one of the system's, or the one on the PATH.
set -eu
for java in "${JAVA_HOME:-/nowhere}/bin/java" /usr/lib/jvm/*/bin/java "$(command -v java || true)"; do
  [ -x "$java" ] || continue
  properties=$("$java" -XshowSettings:properties -version 2>&1)
  version=$(echo "$properties" | sed -n 's/ *java.specification.version = //p')
  [ "${version%%.*}" -ge 25 ] || continue
  echo "$properties" | sed -n 's/ *java.home = //p'
  exit 0
done
echo "no JDK 25 found" >&2
exit 1

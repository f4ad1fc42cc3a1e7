#!/bin/sh
# house.sh: prints how the sources stand: sizes of files and methods, parameters, documented types, package cycles, tests, the README, and
# the mutation scores that mutation.sh measured last. Wants a JDK of the language level, and finds it by itself; compiles nothing.
set -eu
cd "$(dirname "$0")/../../.."
jdk=$(src/test/scripts/find-jdk.sh)
exec "$jdk/bin/java" src/test/java/org/strikemap/HouseNumbers.java

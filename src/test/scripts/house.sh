#!/bin/sh
# house.sh: prints how the sources stand: sizes of files and methods, parameters, documented types, package cycles, tests, the README, and
# the mutation scores that mutation.sh measured last. Wants a JDK of the language level; compiles nothing.
set -eu
cd "$(dirname "$0")/../../.."
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" src/test/java/org/strikemap/HouseNumbers.java

#!/bin/sh
# private-cluster.sh PORT: a PostgreSQL server of one's own on 127.0.0.1, with Debian's packages postgresql and postgresql-*-postgis-3.
# Says "ready" when it answers to the superuser postgres, password "secret". Each line "restart" on the standard input starts it anew, and
# is answered by "ready" too; at the end of the input, so also when who started this is killed, it is stopped and all of it removed.
# It does not wait for the disk, so it is for tests alone. Ends with status 3, saying why, when the packages are not installed.
set -eu
# PostgreSQL does not run as root. The other user may not be allowed to read this file, so its text goes along.
if [ "$(id -u)" -eq 0 ]; then
  text=$(cat "$0")
  cd /
  getent passwd postgres >/dev/null || { echo "there is no user postgres to run PostgreSQL as"; exit 3; }
  exec runuser -u postgres -- sh -c "$text" "$0" "$@"
fi
port=$1
bin=
for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V); do
  if [ -x "$folder/initdb" ] && [ -f "${folder%/bin}/lib/postgis-3.so" ]; then bin=$folder; fi
done
if [ -z "$bin" ]; then
  echo "initdb and PostGIS (Debian packages postgresql and postgresql-15-postgis-3) are not installed"
  exit 3
fi

home=$(mktemp -d)
stop() {
  trap '' EXIT HUP INT TERM
  "$bin/pg_ctl" --pgdata "$home/data" --mode immediate --silent stop >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

echo secret >"$home/password"
"$bin/initdb" --pgdata "$home/data" --username postgres --pwfile "$home/password" --auth scram-sha-256 \
  --encoding UTF8 --locale C --no-sync >"$home/log" 2>&1 || { cat "$home/log"; exit 1; }
cat >>"$home/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 60
CONF
run() {
  "$bin/pg_ctl" --pgdata "$home/data" --log "$home/log" --silent --wait "$@" >/dev/null 2>&1 </dev/null ||
    { cat "$home/log"; exit 1; }
  echo ready
}
run start
while read -r order; do
  if [ "$order" = restart ]; then run --mode fast restart; fi
done

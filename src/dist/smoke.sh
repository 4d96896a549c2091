#!/bin/sh
# Unpacks what -Pdist made and starts it where no Java can be found: src/dist/smoke.sh TARGET VERSION
set -eu
target=$(cd "$1" && pwd)
version=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
  echo "smoke: $*" >&2
  exit 1
}

# Nothing of this machine but a home folder: no PATH, no JAVA_HOME.
bare() {
  env -i HOME="$scratch/home" PATH= JAVA_HOME= "$@"
}

check() {
  rfl=$1
  [ "$(bare "$rfl" --version)" = "rfl $version" ] || fail "$rfl --version says something else"
  bare "$rfl" show 6.18 >"$scratch/shown"
  grep -q '^Linux 6.18' "$scratch/shown" || fail "$rfl show 6.18 shows no Linux 6.18"
  mkdir -p "$scratch/Wörk"
  (cd "$scratch/Wörk" && bare LC_ALL=xx_XX.UTF-8 "$rfl" releases >/dev/null) ||
    fail "$rfl does not start in a folder with an ö under a locale that is not installed"
  bare "$rfl" inbox >/dev/null || fail "$rfl inbox: the store does not open"
  bare "$rfl" doctor | grep -q 'starts are fast by' || fail "$rfl has no archive of loaded classes"
  env -i HOME="$scratch/home" JDK_JAVA_OPTIONS=-XX:AOTMode=on "$rfl" --version >/dev/null 2>"$scratch/aot" ||
    fail "$rfl does not take its archive of loaded classes: $(cat "$scratch/aot")"
}

mkdir "$scratch/home" "$scratch/tar" "$scratch/deb"
tar xzf "$target"/rfl-"$version"-linux-*.tar.gz -C "$scratch/tar"
check "$scratch/tar/rfl-$version/bin/rfl"
ln -s "../tar/rfl-$version/bin/rfl" "$scratch/home/rfl"
check "$scratch/home/rfl"
bare "$scratch/home/rfl" install --prefix "$scratch/prefix" >/dev/null 2>&1
check "$scratch/prefix/bin/rfl"
[ -f "$scratch/prefix/share/man/man1/rfl.1" ] || fail "rfl install brought no manual"
[ -s "$scratch/tar/rfl-$version/licences/LGPL-3.txt" ] || fail "the licence of Lanterna is missing"

if command -v dpkg-deb >/dev/null 2>&1; then
  dpkg-deb -x "$target"/rfl-digest_"$version"_*.deb "$scratch/deb"
  check "$scratch/deb/usr/bin/rfl"
  [ -f "$scratch/deb/usr/share/man/man1/rfl-show.1" ] || fail "the package has no manual"
  [ -f "$scratch/deb/usr/share/doc/rfl-digest/copyright" ] || fail "the package has no copyright file"
else
  echo "smoke: there is no dpkg-deb here, the package is not unpacked"
fi
echo "smoke: the distribution runs without a Java of the machine"

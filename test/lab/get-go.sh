#!/bin/bash
# get-go.sh SUITE VERSION DEST: unpacks a Go toolchain of another Debian suite into DEST/usr/lib/go-VERSION.
# Nothing is installed and the machine's own apt state stays as it is; the mirror is the one its sources name.
set -euo pipefail
suite=$1 version=$2 dest=$3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{lists/partial,cache/archives/partial,packages} "$dest"

codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT) $(CREATED_BY)' |
	awk -v codename="$codename" '$2 == codename && $3 == "main" && $4 == "Packages" && !found {print $1; found = 1}')
[ -n "$mirror" ] || { echo "get-go: apt has no source for $codename main" >&2; exit 1; }
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" > "$work/sources.list"

# The sandbox user _apt cannot write below a private temporary folder.
private_apt=(apt-get -qq -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
	-o Dir::State::lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User="$(id -un)"
	-o Acquire::Languages=none -o Acquire::Retries=3)
"${private_apt[@]}" update
(cd "$work/packages" && "${private_apt[@]}" download "golang-$version-go" "golang-$version-src")
for package in "$work"/packages/*.deb; do dpkg -x "$package" "$dest"; done
"$dest/usr/lib/go-$version/bin/go" version

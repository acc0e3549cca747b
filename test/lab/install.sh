#!/bin/bash
# Installs what the laboratory needs, on Debian and its children. Quick when everything is there already.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${GOMOD_LAB_CACHE:-$HOME/.cache/gomod-setup-lab}
packages=(openssh-server openssh-client git nginx-light fcgiwrap nftables tinyproxy dnsmasq-base iproute2 util-linux
	golang-go gitolite3 debian-archive-keyring ca-certificates openssl putty-tools gnupg gpg-agent)

main() {
	command -v apt-get > /dev/null || { echo "lab: needs apt; install by hand: ${packages[*]}" >&2; exit 1; }
	packages_present || install_packages
	mkdir -p "$cache"
	toolchain 1.24 || "$here/get-go.sh" trixie 1.24 "$cache"
	toolchain 1.26 || toolchain 1.25 || "$here/get-go.sh" trixie-backports 1.26 "$cache" ||
		"$here/get-go.sh" trixie-backports 1.25 "$cache"
	# OpenSSH's own tests have a security key without a device.
	[ -s "$cache/sk-dummy.so" ] || unpack openssh-tests usr/lib/openssh/regress/misc/sk-dummy/sk-dummy.so
	# What `npm run bench` compares the first screen with; not installed, as the program would find it.
	[ -s "$cache/gh" ] || unpack gh usr/bin/gh
	[ "$cache/sumdb" -nt "$here/sumdb/main.go" ] || build_checksum_database
	echo "lab: ready ($cache)"
}

packages_present() {
	[ "$(dpkg-query -W -f '${db:Status-Status}\n' "${packages[@]}" 2> /dev/null | grep -cx installed)" = "${#packages[@]}" ]
}

install_packages() {
	local lock=(-o DPkg::Lock::Timeout=200) policy=/usr/sbin/policy-rc.d
	as_root apt-get "${lock[@]}" -qq update
	# The lab starts its own daemons; none of the machine's should start because of it.
	if [ ! -e "$policy" ]; then
		trap 'as_root rm -f /usr/sbin/policy-rc.d' EXIT
		printf '#!/bin/sh\nexit 101\n' | as_root sh -c "cat > $policy && chmod 755 $policy"
	fi
	as_root env DEBIAN_FRONTEND=noninteractive apt-get "${lock[@]}" -qq install --no-install-recommends "${packages[@]}"
}

as_root() {
	if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

toolchain() {
	[ -x "$cache/usr/lib/go-$1/bin/go" ] || [ -x "/usr/lib/go-$1/bin/go" ]
}

# unpack PACKAGE FILE: that one file of a package that is not installed for it.
unpack() {
	local work
	work=$(mktemp -d)
	local download=(apt-get -qq -o "APT::Sandbox::User=$(id -un)" download "$1")
	# The packages may have been there without apt's lists.
	(cd "$work" && { "${download[@]}" 2> /dev/null || { as_root apt-get -qq update && "${download[@]}"; }; } && dpkg -x "$1"_*.deb .)
	cp "$work/$2" "$cache/"
	rm -rf "$work"
}

# Go's own tree carries the checksum database's code, so nothing has to be downloaded for it.
build_checksum_database() {
	local go work
	go=$(printf '%s\n' "$cache"/usr/lib/go-*/bin/go | sort -V | tail -1)
	work=$(mktemp -d)
	cp "$here"/sumdb/* "$work"
	mkdir "$work/x"
	cp -r "$("$go" env GOROOT)/src/cmd/vendor/golang.org/x/mod" "$work/x/mod"
	printf 'module golang.org/x/mod\n\ngo %s\n' "$("$go" env GOVERSION | grep -o '[0-9]*\.[0-9]*' | head -1)" > "$work/x/mod/go.mod"
	(cd "$work" && env GOTOOLCHAIN=local GOPROXY=off GOFLAGS=-mod=mod GOCACHE="$work/cache" GOENV=off "$go" build -o sumdb .)
	mv "$work/sumdb" "$cache/sumdb"
	rm -rf "$work"
}

main

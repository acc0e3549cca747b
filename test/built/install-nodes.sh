#!/bin/bash
# Puts the Node versions that the built program is tested on into the laboratory's cache: the binaries of the npm package
# `node`, without its install scripts. Quick when everything is there already.
set -euo pipefail
cache=${GOMOD_LAB_CACHE:-$HOME/.cache/gomod-setup-lab}/node
platform=$(node -p 'process.platform + "-" + process.arch')

for version in 12.22 20.10 20.20 22 24; do
	folder=$cache/$version
	[ -x "$folder/node_modules/node-$platform/bin/node" ] || {
		mkdir -p "$folder"
		npm install --silent --no-save --ignore-scripts --no-package-lock --prefix "$folder" "node-$platform@$version"
	}
done
echo "node versions: ready ($cache)"

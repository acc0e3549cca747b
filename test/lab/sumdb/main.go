// A checksum database with a key of its own: sumdb NAME LISTEN GOSUMFILE.
// It prints its verifier key, as GOSUMDB wants it, and then serves the lines of GOSUMFILE.
package main

import (
	"crypto/rand"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb"
	"golang.org/x/mod/sumdb/note"
)

func main() {
	name, address, sumFile := os.Args[1], os.Args[2], os.Args[3]
	signer, verifier, err := note.GenerateKey(rand.Reader, name)
	check(err)
	sums, err := os.ReadFile(sumFile)
	check(err)
	listener, err := net.Listen("tcp", address)
	check(err)
	fmt.Println(verifier)
	check(http.Serve(listener, sumdb.NewServer(sumdb.NewTestServer(signer, lookup(string(sums))))))
}

func lookup(sums string) func(path, version string) ([]byte, error) {
	return func(path, version string) ([]byte, error) {
		var found strings.Builder
		for _, line := range strings.SplitAfter(sums, "\n") {
			if strings.HasPrefix(line, path+" "+version+" ") || strings.HasPrefix(line, path+" "+version+"/go.mod ") {
				found.WriteString(line)
			}
		}
		if found.Len() == 0 {
			return nil, os.ErrNotExist
		}
		return []byte(found.String()), nil
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

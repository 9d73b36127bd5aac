// verify: notes, inclusion and consistency as Go's own packages see them (golang.org/x/mod/sumdb/note and tlog). Shares no
// code with the log; only the texts around the proofs are read here. Exit 0 and "accepted", or 1 and "refused: why".
//
//	verify inclusion LOG-KEY WITNESS-KEY PROOF ENTRY
//	verify consistency LOG-KEY WITNESS-KEY OLD-NOTE REQUEST
package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// witness is a verifier of timestamped cosignatures, which the note package does not bring.
type witness struct {
	name   string
	hash   uint32
	public ed25519.PublicKey
}

func (w *witness) Name() string    { return w.name }
func (w *witness) KeyHash() uint32 { return w.hash }

func (w *witness) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	second := binary.BigEndian.Uint64(signature)
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", second, text)
	return ed25519.Verify(w.public, []byte(message), signature[8:])
}

func newWitness(written string) (*witness, error) {
	parts := strings.SplitN(written, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("not a witness's key")
	}
	hash, err := strconv.ParseUint(parts[1], 16, 32)
	if err != nil {
		return nil, err
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		return nil, errors.New("not a witness's key")
	}
	return &witness{parts[0], uint32(hash), key[1:]}, nil
}

func number(text string) (int64, error) {
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil || value < 0 || strconv.FormatInt(value, 10) != text {
		return 0, fmt.Errorf("not a number: %q", text)
	}
	return value, nil
}

func hashes(lines []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		all = append(all, hash)
	}
	return all, nil
}

// checkpoint opens a note that the log must have signed, and so many known keys in all.
func checkpoint(data []byte, log note.Verifier, keys note.Verifiers, signers int) (int64, tlog.Hash, error) {
	opened, err := note.Open(data, keys)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	signed := map[uint32]bool{}
	for _, signature := range opened.Sigs {
		signed[signature.Hash] = true
	}
	if len(lines) != 4 || lines[0] != log.Name() || !signed[log.KeyHash()] || len(signed) < signers {
		return 0, tlog.Hash{}, errors.New("not a checkpoint by this log and its witness")
	}
	size, err := number(lines[1])
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

// split parts the first word's number and the hashes from the note below them.
func split(data []byte, head, word string) (int64, []tlog.Hash, []byte, error) {
	at := bytes.Index(data, []byte("\n\n"))
	if at < 0 || !strings.HasPrefix(string(data), head+word+" ") {
		return 0, nil, nil, errors.New("not a file of this kind")
	}
	lines := strings.Split(string(data[len(head)+len(word)+1:at]), "\n")
	value, err := number(lines[0])
	if err != nil {
		return 0, nil, nil, err
	}
	all, err := hashes(lines[1:])
	return value, all, data[at+2:], err
}

func inclusion(proof, entry []byte, log note.Verifier, keys note.Verifiers) error {
	index, path, below, err := split(proof, "c2sp.org/tlog-proof@v1\n", "index")
	if err != nil {
		return err
	}
	size, root, err := checkpoint(below, log, keys, 2)
	if err != nil {
		return err
	}
	if index >= size {
		return errors.New("the index is beyond the tree")
	}
	return tlog.CheckRecord(path, size, root, index, tlog.RecordHash(entry))
}

func consistency(older, request []byte, log note.Verifier, keys note.Verifiers) error {
	oldSize, oldRoot, err := checkpoint(older, log, keys, 2)
	if err != nil {
		return err
	}
	told, path, below, err := split(request, "", "old")
	if err != nil {
		return err
	}
	size, root, err := checkpoint(below, log, keys, 1)
	if err != nil {
		return err
	}
	if told != oldSize {
		return errors.New("the request is for another size")
	}
	return tlog.CheckTree(path, size, root, oldSize, oldRoot)
}

func run(words []string) error {
	if len(words) != 6 {
		return errors.New("usage: verify inclusion|consistency LOG-KEY WITNESS-KEY FILE FILE")
	}
	log, err := note.NewVerifier(words[2])
	if err != nil {
		return err
	}
	other, err := newWitness(words[3])
	if err != nil {
		return err
	}
	one, err := os.ReadFile(words[4])
	if err != nil {
		return err
	}
	two, err := os.ReadFile(words[5])
	if err != nil {
		return err
	}
	if words[1] == "inclusion" {
		return inclusion(one, two, log, note.VerifierList(log, other))
	}
	return consistency(one, two, log, note.VerifierList(log, other))
}

func main() {
	if err := run(os.Args); err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	fmt.Println("accepted")
}

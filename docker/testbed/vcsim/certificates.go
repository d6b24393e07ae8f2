package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

// certificates loads the server's key pair from the folder, and makes it with an authority of its own when it is missing.
func certificates(folder string) (tls.Certificate, error) {
	if folder == "" {
		temporary, err := os.MkdirTemp("", "vcsim-certificates-")
		if err != nil {
			return tls.Certificate{}, err
		}
		defer os.RemoveAll(temporary)
		folder = temporary
	}
	certificate, key := filepath.Join(folder, "server.pem"), filepath.Join(folder, "server.key")
	if _, err := os.Stat(key); os.IsNotExist(err) {
		if err := makeCertificates(folder, certificate, key); err != nil {
			return tls.Certificate{}, err
		}
	}
	return tls.LoadX509KeyPair(certificate, key)
}

func makeCertificates(folder, certificate, key string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	authority := template("Slipway testbed authority", 1)
	authority.IsCA = true
	authority.BasicConstraintsValid = true
	authority.KeyUsage = x509.KeyUsageCertSign
	authorityKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	server := template("127.0.0.1", 2)
	server.DNSNames = []string{"localhost"}
	server.IPAddresses = []net.IP{net.IPv4(127, 0, 0, 1)}
	server.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
	server.KeyUsage = x509.KeyUsageDigitalSignature
	serverKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	authorityBytes, err := x509.CreateCertificate(rand.Reader, authority, authority, &authorityKey.PublicKey, authorityKey)
	if err != nil {
		return err
	}
	serverBytes, err := x509.CreateCertificate(rand.Reader, server, authority, &serverKey.PublicKey, authorityKey)
	if err != nil {
		return err
	}
	keyBytes, err := x509.MarshalPKCS8PrivateKey(serverKey)
	if err != nil {
		return err
	}
	fingerprint := sha256.Sum256(serverBytes)
	if err := writePem(filepath.Join(folder, "ca.pem"), 0o644, "CERTIFICATE", authorityBytes); err != nil {
		return err
	}
	if err := writePem(certificate, 0o644, "CERTIFICATE", serverBytes); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "server.sha256"), []byte(hex.EncodeToString(fingerprint[:])+"\n"), 0o644); err != nil {
		return err
	}
	return writePem(key, 0o600, "PRIVATE KEY", keyBytes)
}

func template(name string, serial int64) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber: big.NewInt(serial),
		Subject:      pkix.Name{CommonName: name},
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().AddDate(1, 0, 0),
	}
}

func writePem(path string, mode os.FileMode, kind string, bytes []byte) error {
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: bytes}), mode)
}

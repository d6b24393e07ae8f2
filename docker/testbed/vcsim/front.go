package main

import (
	"bytes"
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"runtime/debug"
	"time"
)

// front is the HTTP side of the vSphere API: it counts calls and plays the transport faults that were asked for.
type front struct {
	world    *world
	sdk      http.Handler
	versions http.HandlerFunc
}

var firstElement = regexp.MustCompile(`<(?:[\w-]+:)?Body[^>]*>\s*<(?:[\w-]+:)?(\w+)`)

func serveTLS(l net.Listener, pair tls.Certificate, h http.Handler) {
	server := &http.Server{
		Handler: h,
		// Clients that refuse the certificate are part of the tests.
		ErrorLog: log.New(io.Discard, "", 0),
	}
	log.Fatal(server.Serve(tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12})))
}

func (f *front) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/sdk/vimServiceVersions.xml":
		f.versions(w, r)
		return
	case "/sdk", "/sdk/", "/sdk/vimService":
		r.URL.Path = "/sdk"
	default:
		http.NotFound(w, r)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	method := ""
	if m := firstElement.FindSubmatch(body); m != nil {
		method = string(m[1])
	}
	f.world.calls.add(method)
	rule := f.world.faults.transport(method)
	if rule == nil {
		f.forward(w, r, body)
		return
	}
	f.play(rule, w, r, body)
}

func (f *front) play(rule *fault, w http.ResponseWriter, r *http.Request, body []byte) {
	switch rule.Kind {
	case "delay":
		time.Sleep(time.Duration(rule.Millis) * time.Millisecond)
		f.forward(w, r, body)
	case "http":
		http.Error(w, http.StatusText(rule.Status), rule.Status)
	case "drop-before":
		panic(http.ErrAbortHandler)
	case "drop-after":
		f.forward(httptest.NewRecorder(), r, body)
		panic(http.ErrAbortHandler)
	case "garbage":
		f.forward(httptest.NewRecorder(), r, body)
		w.Header().Set("Content-Type", "text/xml; charset=utf-8")
		fmt.Fprint(w, `<?xml version="1.0"?><soapenv:Envelope><soapenv:Bo`)
	case "soap":
		writeFault(w, rule.Fault)
	}
}

func (f *front) forward(w http.ResponseWriter, r *http.Request, body []byte) {
	defer func() {
		if broken := recover(); broken != nil {
			log.Printf("the simulator failed: %v\n%s", broken, debug.Stack())
			writeFault(w, "SystemError")
		}
	}()
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	r.Body = io.NopCloser(bytes.NewReader(body))
	f.sdk.ServeHTTP(w, r)
}

func writeFault(w http.ResponseWriter, kind string) {
	detail := ""
	switch kind {
	case "NotAuthenticated", "NoPermission":
		detail = `<object type="Folder">group-d1</object><privilegeId>System.View</privilegeId>`
	case "SystemError":
		detail = `<reason>the simulator does not support this call</reason>`
	}
	w.Header().Set("Content-Type", "text/xml; charset=utf-8")
	w.WriteHeader(http.StatusInternalServerError)
	fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<soapenv:Body><soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>%[1]s</faultstring>
<detail><%[1]sFault xmlns="urn:vim25" xsi:type="%[1]s">%[2]s</%[1]sFault></detail>
</soapenv:Fault></soapenv:Body></soapenv:Envelope>`, kind, detail)
}

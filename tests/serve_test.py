#!/usr/bin/env python3
"""claimtier-serve from the outside: what it answers and what it refuses on a socket, how it starts and ends.

    serve_test.py SERVE_BINARY CLAIMTIER_BINARY MANUAL_PAGE
"""
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

SERVE, CLAIMTIER, MANUAL = (os.path.abspath(path) for path in sys.argv[1:4])
DRAFT = "Our stem cells cure knee osteoarthritis."
TYPE = {"Content-Type": "application/octet-stream"}


class Served:
    def __init__(self, *options, cwd="/"):
        self.process = subprocess.Popen([SERVE, "--no-config", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd)
        self.said = self.process.stdout.readline()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", self.said)
        self.port = int(found[1]) if found else 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()

    def raw(self, text):
        """All that comes back, until the program closes the connection."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(text)
            answer = b""
            while part := connection.recv(65536):
                answer += part
            return answer.decode()

    def end(self, how):
        self.process.send_signal(how)
        out, err = self.process.communicate(timeout=10)
        return self.process.returncode, out, err


def listening_addresses(pid):
    inodes = {os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")}
    rows = [line.split() for name in ("tcp", "tcp6") if Path(f"/proc/net/{name}").exists() for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]]
    return [row[1].split(":")[0] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in inodes]


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.served = Served("--port", "0").__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.served.__exit__()

    def refuses(self, status, words, *asked):
        given = self.served.ask(*asked)
        self.assertEqual(given[0], status, given[2])
        self.assertIn(words, given[2])
        self.assertEqual(given[2].count("\n"), 1, "one line")

    def test_draft_to_marks_and_report(self):
        status, headers, body = self.served.ask("POST", "/check?name=knee.md", DRAFT, TYPE)
        self.assertEqual(status, 200, body)
        self.assertIn(">cure knee osteoarthritis</mark>", json.loads(body)["html"])
        self.assertEqual(headers["Cache-Control"], "no-store")
        status, _, report = self.served.ask("POST", "/report?name=knee.md&as=json", DRAFT, TYPE)
        self.assertEqual([status, json.loads(report)["files"][0]["path"]], [200, "knee.md"])

    def test_headers_of_every_answer(self):
        for asked in (("GET", "/"), ("GET", "/page.js"), ("GET", "/nothing"), ("DELETE", "/"), ("POST", "/check", DRAFT, TYPE), ("POST", "/check")):
            _, headers, _ = self.served.ask(*asked)
            self.assertTrue(headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';"), asked)
            self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])
            self.assertEqual([headers["Cache-Control"], headers["X-Content-Type-Options"], headers["Referrer-Policy"]],
                             ["no-store", "nosniff", "no-referrer"], asked)
            self.assertNotIn("Access-Control-Allow-Origin", headers)
            self.assertNotIn("Set-Cookie", headers)

    def test_page_asks_for_nothing_elsewhere(self):
        for path in ("/", "/page.css", "/page.js"):
            status, _, body = self.served.ask("GET", path)
            self.assertEqual(status, 200)
            self.assertNotRegex(body, r"(src|href|url|import)\s*[=(]\s*[\"']?(https?:)?//", path)

    def test_other_hosts_and_sites(self):
        port = self.served.port
        self.refuses(403, "Host", "GET", "/", None, {"Host": "evil.example"})
        self.refuses(403, "Host", "GET", "/", None, {"Host": f"evil.example:{port}"})
        self.refuses(403, "Host", "GET", "/", None, {"Host": f"127.0.0.1:{port + 1}"})
        self.assertEqual(self.served.ask("GET", "/", None, {"Host": f"localhost:{port}"})[0], 200)
        self.refuses(403, "Origin", "POST", "/check", DRAFT, {**TYPE, "Origin": "https://evil.example"})
        self.refuses(403, "Origin", "POST", "/check", DRAFT, {**TYPE, "Origin": "null"})
        self.refuses(403, "Sec-Fetch-Site", "POST", "/check", DRAFT, {**TYPE, "Sec-Fetch-Site": "cross-site"})
        self.assertEqual(self.served.ask("POST", "/check", DRAFT, {**TYPE, "Origin": f"http://127.0.0.1:{port}", "Sec-Fetch-Site": "same-origin"})[0], 200)
        self.assertIn(" 403 ", self.served.raw(b"GET / HTTP/1.1\r\n\r\n").split("\r\n")[0])

    def test_methods_types_and_addresses(self):
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
            self.refuses(405, "only", method, "/check", DRAFT, TYPE)
        self.refuses(405, "only POST", "GET", "/check")
        self.refuses(405, "only GET", "POST", "/", DRAFT, TYPE)
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"):
            self.refuses(415, "Content-Type", "POST", "/check", DRAFT, {"Content-Type": kind})
        self.refuses(415, "compressed", "POST", "/check", DRAFT, {**TYPE, "Content-Encoding": "gzip"})
        for path in ("/etc/passwd", "/../../etc/passwd", "/%2e%2e/etc/passwd", "/favicon.ico", "//", "/page.css/"):
            self.refuses(404, "nothing", "GET", path)
        self.refuses(400, "unknown profile", "POST", "/check?profile=ux", DRAFT, TYPE)

    def test_large_bodies(self):
        limit = 4 << 20
        self.refuses(413, "4 MiB", "POST", "/check", b"x" * (limit + 1), TYPE)
        self.assertEqual(self.served.ask("POST", "/check?format=text", b"x" * limit, TYPE)[0], 200)
        chunked = b"POST /check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        self.assertIn(" 411 ", self.served.raw(chunked % self.served.port + b"1\r\nx\r\n0\r\n\r\n").split("\r\n")[0])

    def test_what_was_refused_unread_is_no_request(self):
        inner = b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % self.served.port
        answer = self.served.raw(b"POST /check HTTP/1.1\r\nHost: evil.example\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n" % len(inner) + inner)
        self.assertEqual(re.findall(r"HTTP/1.1 (\d+)", answer), ["403"])

    def test_broken_requests(self):
        for text in (b"\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"GET / HTTP/9\r\n\r\n", b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n\r\n"):
            self.assertNotIn(" 200 ", self.served.raw(text).split("\r\n")[0], text[:20])
        self.assertEqual(self.served.ask("GET", "/")[0], 200, "it lives on")

    def test_many_at_once(self):
        found = []

        def ask_five():
            for _ in range(5):
                found.append(self.served.ask("POST", "/check", DRAFT, TYPE))
        threads = [threading.Thread(target=ask_five) for _ in range(6)]  # as many as a browser opens to one host
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual({(status, body) for status, _, body in found}, {(200, found[0][2])})
        self.assertEqual(len(found), 30)

    def test_a_silent_connection_is_closed(self):
        started = time.monotonic()
        self.served.raw(b"POST /check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/octet-stream\r\nContent-Length: 9\r\n\r\nhalf" % self.served.port)
        self.assertLess(time.monotonic() - started, 15)

    def test_loopback_only(self):
        self.assertEqual(listening_addresses(self.served.process.pid), ["0100007F"])


class Program(unittest.TestCase):
    def test_ends_cleanly_and_keeps_nothing(self):
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with tempfile.TemporaryDirectory() as folder, Served("--port", "0", cwd=folder) as served:
                self.assertEqual(served.ask("POST", "/check?name=secret.md", DRAFT, TYPE)[0], 200)
                status, out, err = served.end(how)
                self.assertEqual([status, err, os.listdir(folder)], [0, "", []])
                self.assertNotIn("stem", out)

    def test_a_second_signal_waits_for_nobody(self):
        with Served("--port", "0") as served, socket.create_connection(("127.0.0.1", served.port)) as half:
            half.sendall(b"GET / HTTP/1.1\r\nHost:")
            time.sleep(0.3)
            served.process.send_signal(signal.SIGINT)
            time.sleep(0.3)
            served.process.send_signal(signal.SIGINT)
            self.assertIn(served.process.wait(timeout=4), (0, -signal.SIGINT))

    def test_taken_port(self):
        with Served("--port", "0") as first:
            done = subprocess.run([SERVE, "--no-config", "--port", str(first.port)], capture_output=True, text=True, timeout=10)
            self.assertEqual([done.returncode, done.stdout], [2, ""])
            self.assertEqual(done.stderr, f"claimtier: port {first.port} cannot be used (another program listens there, or it is reserved); try another --port\n")

    def test_usual_port_or_another(self):
        with Served() as first, Served() as second:  # 8317 may be in use on this machine: then both are others
            self.assertNotEqual(first.port, second.port)
            self.assertNotIn(0, (first.port, second.port))
            self.assertEqual([first.ask("GET", "/")[0], second.ask("GET", "/")[0]], [200, 200])

    def test_without_a_browser_to_open(self):
        with tempfile.TemporaryDirectory() as empty:
            process = subprocess.Popen([SERVE, "--no-config", "--port", "0", "--open"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                       env={"PATH": empty})
            self.assertIn("open the address yourself", process.stderr.readline())
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=10)
            self.assertEqual(process.returncode, 0)

    def test_opens_the_browser(self):
        with tempfile.TemporaryDirectory() as folder:
            opener = os.path.join(folder, "xdg-open")
            with open(opener, "w") as file:
                file.write(f"#!/bin/sh\necho \"$1\" > {folder}/asked\n")
            os.chmod(opener, 0o755)
            process = subprocess.Popen([SERVE, "--no-config", "--port", "0", "--open"], stdout=subprocess.PIPE, text=True,
                                       env={"PATH": f"{folder}:/usr/bin:/bin"})
            address = process.stdout.readline()
            for _ in range(100):
                if os.path.exists(f"{folder}/asked") and os.path.getsize(f"{folder}/asked") > 0:
                    break
                time.sleep(0.05)
            with open(f"{folder}/asked") as file:
                self.assertEqual(file.read(), address)
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=10)

    def test_wrong_options(self):
        for options, words in (["--prot", "1"], "--prot"), (["--profile", "ux"], "unknown profile 'ux'"), (["--config", "none.toml"], "none.toml"):
            done = subprocess.run([SERVE, *options], capture_output=True, text=True, timeout=10, cwd="/")
            self.assertEqual([done.returncode, done.stdout, done.stderr.count("\n")], [2, "", 1], done.stderr)
            self.assertIn(words, done.stderr)

    def test_help_version_and_manual(self):
        text = subprocess.run([SERVE, "--help"], capture_output=True, text=True, check=True).stdout
        version = subprocess.run([SERVE, "--version"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(version.split()[1], subprocess.run([CLAIMTIER, "--version"], capture_output=True, text=True, check=True).stdout.split()[1])
        with open(MANUAL) as file:
            manual = file.read().replace("\\-", "-")
        self.assertIn(f"claimtier {version.split()[1]}", manual)
        self.assertEqual(set(re.findall(r"--[a-z-]+", text)) - set(re.findall(r"--[a-z-]+", manual)), set(), "the manual names every option")

    def test_claimtier_itself_knows_no_network(self):
        def imported(program):
            symbols = subprocess.run(["nm", "--dynamic", "--undefined-only", program], capture_output=True, text=True, check=True).stdout
            return set(re.findall(r" U (\w+)", symbols))
        network = {"socket", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname", "sendto", "recvfrom", "inet_pton"}
        self.assertEqual(imported(CLAIMTIER) & network, set())
        self.assertNotIn("httplib", " ".join(imported(CLAIMTIER)))
        self.assertIn("httplib", " ".join(imported(SERVE)), "the question can be answered with yes")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)

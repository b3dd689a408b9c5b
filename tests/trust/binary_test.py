#!/usr/bin/env python3
"""What a finished program says about itself: how it is hardened, what it imports, and whose machine built it.

    binary_test.py SOURCE_DIR PROGRAM...     a program called claimtier-serve may know of networks, no other
"""
import re
import subprocess
import sys
from pathlib import Path

# Of the C library: what opens a connection, looks up a name, or runs another program that could.
NETWORK = {"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "getnameinfo", "gethostbyname",
           "gethostbyaddr", "gethostbyname_r", "res_query", "res_search", "send", "sendto", "sendmsg", "recvfrom", "inet_pton"}
# Files that nobody asked for.
TEMPORARY = {"tmpfile", "tmpfile64", "mkstemp", "mkstemp64", "mkostemp", "mkstemps", "mkdtemp", "tmpnam", "tempnam"}
OF_NETWORKS = re.compile(r"lib(ssl|crypto|curl|resolv|nsl|brotli)")


def read(*command: object) -> str:
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout


def check(condition: bool, what: str) -> None:
    if not condition:
        sys.exit(f"FAILED: {what}")


def imports(program: Path) -> set[str]:
    lines = read("nm", "--dynamic", "--undefined-only", program).splitlines()
    return {line.split()[-1].partition("@")[0] for line in lines}


def is_hardened(program: Path) -> None:
    name, symbols = program.name, imports(program)
    dynamic, segments = read("readelf", "-dW", program), read("readelf", "-lW", program)
    check("(FLAGS_1)" in dynamic and re.search(r"FLAGS_1\).*\bPIE\b", dynamic) is not None, f"{name}: no PIE")
    check(re.search(r"FLAGS_1\).*\bNOW\b", dynamic) is not None, f"{name}: not bound at the start (-z now)")
    check("GNU_RELRO" in segments, f"{name}: no RELRO")
    stack = re.search(r"GNU_STACK.*", segments)
    check(stack is not None and "E" not in re.sub(r"0x[0-9a-f]+", "", stack[0].removeprefix("GNU_STACK")), f"{name}: the stack can be executed")
    check(re.search(r"LOAD.*RWE", segments) is None, f"{name}: a segment can be written and executed")
    check("TEXTREL" not in dynamic, f"{name}: relocations in the code")
    check("__stack_chk_fail" in symbols, f"{name}: no stack protector")
    check(any(symbol.endswith("_chk") for symbol in symbols), f"{name}: no _FORTIFY_SOURCE")
    if "X86-64" in read("readelf", "-h", program):
        check("endbr64" in read("objdump", "-d", "--no-show-raw-insn", "--section=.text", "--stop-address=0x40000", program),
              f"{name}: no -fcf-protection")


def is_silent(program: Path) -> None:
    found = imports(program) & NETWORK
    libraries = re.findall(r"NEEDED.*\[(.*)\]", read("readelf", "-dW", program))
    if program.name == "claimtier-serve":  # the library of the local page listens; nothing calls anybody
        check("connect" not in found, f"{program.name} imports {sorted(found)}")
    else:
        check(not found, f"{program.name} imports {sorted(found)}")
    check(not any(OF_NETWORKS.match(library) for library in libraries), f"{program.name} loads {libraries}")
    check(not imports(program) & TEMPORARY, f"{program.name} makes temporary files: {sorted(imports(program) & TEMPORARY)}")


def names_no_machine(program: Path, source: Path) -> None:
    check(str(source).encode() not in program.read_bytes(), f"{program.name} holds the path {source}")
    check("NT_GNU_BUILD_ID" in read("readelf", "-nW", program), f"{program.name} has no build id")


if __name__ == "__main__":
    for given in sys.argv[2:]:
        is_hardened(Path(given))
        is_silent(Path(given))
        names_no_machine(Path(given), Path(sys.argv[1]).resolve())
    print(f"{len(sys.argv) - 2} programs")

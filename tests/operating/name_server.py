"""A name server on this machine, for what a test says the DNS holds."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import dns.flags
import dns.message
import dns.rcode
import dns.rrset

Records = dict[tuple[str, str], list[str]]


@contextmanager
def name_server(records: Records) -> Iterator[str]:
    """Answers from `{(name, kind): [value, …]}`, which may be changed meanwhile; its address."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=_serve, args=(server, records))
        thread.start()
        try:
            host, port = server.getsockname()
            yield f"{host}:{port}"
        finally:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
                last.sendto(b"", server.getsockname())
            thread.join()


def _serve(server: socket.socket, records: Records) -> None:
    while True:
        asked, source = server.recvfrom(4096)
        if not asked:
            return
        server.sendto(_answer(dns.message.from_wire(asked), records).to_wire(), source)


def _answer(question: dns.message.Message, records: Records) -> dns.message.Message:
    answer = dns.message.make_response(question)
    answer.flags |= dns.flags.AA | dns.flags.RA
    [asked] = question.question
    name, kind = asked.name.to_text(omit_final_dot=True), asked.rdtype.name
    if values := records.get((name, kind)):
        answer.answer.append(dns.rrset.from_text(asked.name, 60, "IN", kind, *values))
    elif not any(name == known for known, _kind in records):
        answer.set_rcode(dns.rcode.NXDOMAIN)
    return answer

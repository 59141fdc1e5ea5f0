"""Questions to the DNS, for what a mail's receiver would ask."""

import dns.exception
import dns.resolver
import dns.reversename

SECONDS = 5.0


class NamesUnknown(Exception):
    """The name server did not answer, so nothing is known."""


class Names:
    """The machine's own name server, or another at `address` (`ADDRESS` or `ADDRESS:PORT`). Raises
    ValueError for what is no address.
    """

    def __init__(self, address: str = "") -> None:
        self._resolver = dns.resolver.Resolver(configure=not address)
        self._resolver.lifetime = SECONDS
        if address:
            host, _, port = (
                address.rpartition(":") if address.count(":") == 1 else (address, "", "")
            )
            self._resolver.nameservers = [host]
            self._resolver.port = int(port or 53)

    def texts(self, name: str) -> list[str]:
        """The TXT records of a name, each as one text; none where there is no such name."""
        return [b"".join(record.strings).decode("latin-1") for record in self._ask(name, "TXT")]

    def addresses(self, name: str) -> list[str]:
        return [record.address for kind in ("A", "AAAA") for record in self._ask(name, kind)]

    def names_of(self, address: str) -> list[str]:
        where = dns.reversename.from_address(address)
        return [str(record.target).rstrip(".") for record in self._ask(str(where), "PTR")]

    def _ask(self, name: str, kind: str) -> list:  # type: ignore[type-arg]
        try:
            return list(self._resolver.resolve(name, kind, search=False))
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return []
        except dns.exception.DNSException as error:
            raise NamesUnknown from error

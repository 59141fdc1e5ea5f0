"""Whether the site is well, and what its operator can stop: for machines and for who runs it."""

"""Backups: streamed out of the database, encrypted to a public key, written off the machine; and
the way back. The private key is nowhere on it, and nothing in clear touches a disk.
"""

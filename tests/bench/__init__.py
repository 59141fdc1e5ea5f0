"""`make bench`: what one machine carries, beside a bare Django project in the same run.

docs/performance.md says how to read it. Nothing here speaks to any address but this machine's own.
"""

"""`manage.py doctor`: looks at what a site needs, and says what is wrong and what to do."""

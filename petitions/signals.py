"""What other rooms may react to without this one knowing them."""

from django.dispatch import Signal

# Sent in the transaction that changed the letter, with `letter`, `actor_id` and `verb`
# ("letter-opened", "letter-closed", "letter-taken-down" or "letter-put-back").
letter_changed = Signal()

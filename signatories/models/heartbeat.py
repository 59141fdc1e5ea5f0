from django.db import models


class Heartbeat(models.Model):
    """When a worker was last at work: a row a process, under a name that it drew when it began."""

    worker = models.CharField(max_length=32, primary_key=True)
    at = models.DateTimeField(db_index=True)
    began = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"worker {self.worker}"

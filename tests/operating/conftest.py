from pathlib import Path
from typing import Any

import pytest

from tests.operating.backed_up import KEY


@pytest.fixture
def there(settings: Any, tmp_path: Path) -> Path:
    """Where backups go: a folder elsewhere."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    settings.BACKUP_TO = str(folder)
    settings.BACKUP_RECIPIENTS = [str(KEY.to_public())]
    return folder

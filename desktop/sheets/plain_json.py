"""JSON from outside, understood in the child process: what a package says of itself."""

import json
from base64 import b64decode
from collections.abc import Mapping


def read_json_plain(_path: str, request: Mapping[str, object]) -> object:
    """Return the value of the JSON text the request brings as its `content` (base64), as the child's task `json`.

    Raises: ValueError for what is no JSON; the child then says that it could not read on.
    """
    content = request["content"]
    assert isinstance(content, str)
    return json.loads(b64decode(content).decode("utf-8"))

"""Renders templates with the real Jinja2: one job a line in, one result a line out, as JSON.

A job is {"templates": {name: text}, "main": name, "data": {name: value}}; a result is {"ok": text} or
{"error": message}. The job {"names": true} asks for the names that the language has. The environment is the one that docs and DESIGN promise.
"""

import json
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(600)

try:
    import jinja2
except ImportError as error:
    print(json.dumps({"missing": str(error)}), flush=True)
    sys.exit(3)


def render(job):
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(job["templates"]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    text = environment.get_template(job["main"]).render(job["data"])
    text.encode("utf-8")
    return text


def names():
    environment = jinja2.Environment()
    methods = {name for kind in (str, list, tuple, dict) for name in dir(kind)}
    return {
        "filters": " ".join(environment.filters),
        "tests": " ".join(environment.tests),
        "functions": " ".join(environment.globals),
        "methods": " ".join(name for name in methods if not name.startswith("_")),
    }


for line in sys.stdin:
    try:
        job = json.loads(line)
        result = names() if "names" in job else {"ok": render(job)}
    except Exception as error:
        result = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(result), flush=True)

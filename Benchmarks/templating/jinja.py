"""What Jinja2 makes of a job: `python templating/jinja.py JOB print|ROUNDS`. The environment is the
one whose output Selari promises."""

import json
import sys
import time

import jinja2

job = json.load(open(sys.argv[1], encoding="utf-8"))
environment = jinja2.Environment(
    loader=jinja2.DictLoader(job["templates"]),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=False,
)
template = environment.get_template("page.html")
pages = [{**job["shared"], **page} for page in job["pages"]]


def render() -> list[bytes]:
    return [template.render(page).encode() for page in pages]


if sys.argv[2] == "print":
    sys.stdout.buffer.write(b"\0".join(render()))
else:
    render()
    begin = time.process_time()
    for _ in range(int(sys.argv[2])):
        render()
    print((time.process_time() - begin) / int(sys.argv[2]) / len(pages))

"""What a general validator takes for the same files: PyYAML's C loader and jsonschema with the schema of the document.
usage: validate.py SCHEMA LIST, the names of the files in LIST, one a line."""

import json
import sys

import jsonschema
import yaml

with open(sys.argv[1], encoding="utf-8") as schema:
    validator = jsonschema.Draft7Validator(json.load(schema))
faults = 0
with open(sys.argv[2], encoding="utf-8") as names:
    for name in names.read().splitlines():
        with open(name, encoding="utf-8") as text:
            document = yaml.load(text, Loader=yaml.CSafeLoader)
        faults += sum(1 for _ in validator.iter_errors(document))
print(faults, "faults")

"""What a general validator takes for the same files: PyYAML's C loader and jsonschema with the schema of the document.
usage: validate.py SCHEMAS LIST, the names of the files in LIST, one a line; which of the schemas goes by their keys."""

import json
import sys

import jsonschema
import yaml



def validator_of(language):
    with open(f"{sys.argv[1]}/document.{language}.schema.json", encoding="utf-8") as schema:
        return jsonschema.Draft7Validator(json.load(schema))


chinese, english = validator_of("zh"), validator_of("en")
faults = 0
with open(sys.argv[2], encoding="utf-8") as names:
    for name in names.read().splitlines():
        with open(name, encoding="utf-8") as text:
            document = yaml.load(text, Loader=yaml.CSafeLoader)
        validator = chinese if "部门" in document else english
        faults += sum(1 for _ in validator.iter_errors(document))
print(faults, "faults")

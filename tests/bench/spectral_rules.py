"""Writes a rule set for Spectral that holds documents against our schema: spectral_rules.py SCHEMA >rules.json"""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as schema:
    options = {"dialect": "draft7", "allErrors": True, "schema": json.load(schema)}
form = {"severity": "error", "given": "$", "then": {"function": "schema", "functionOptions": options}}
json.dump({"rules": {"form": form}}, sys.stdout)

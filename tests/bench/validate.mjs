// What a general validator in JavaScript takes for the same files: js-yaml and ajv with the schema of the document.
// usage: node validate.mjs SCHEMAS LIST, with js-yaml and ajv in node_modules of the current folder or above.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'here.js'));
const Ajv = require('ajv').default;
const yaml = require('js-yaml');

const [schemas, list] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
const validator = (language) =>
  ajv.compile(JSON.parse(readFileSync(join(schemas, `document.${language}.schema.json`), 'utf8')));
const validators = { zh: validator('zh'), en: validator('en') };
let faults = 0;
for (const name of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
  const document = yaml.load(readFileSync(name, 'utf8'));
  const validate = '部门' in document ? validators.zh : validators.en;
  if (!validate(document)) faults += validate.errors.length;
}
console.log(faults, 'faults');

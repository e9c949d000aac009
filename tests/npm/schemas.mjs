// Holds the schemas against ajv: usage: node schemas.mjs PROGRAM TOP
// PROGRAM is the built budgetlint, TOP the top of the source tree. Prints one line a fault; exit 1 when there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import yaml from 'js-yaml';
import { expect, finish } from './tally.mjs';

const [program, top] = process.argv.slice(2);
const read = (...path) => readFileSync(join(top, ...path), 'utf8');
const yamlFiles = (...folder) =>
  readdirSync(join(top, ...folder)).filter((name) => name.endsWith('.yaml')).map((name) => join(...folder, name));

// Editors' own keywords are no part of draft-07.
const ajv = new Ajv({ strictTypes: false, allErrors: true });
for (const keyword of ['markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'defaultSnippets']) {
  ajv.addKeyword(keyword);
}

const validators = Object.fromEntries(
  ['zh', 'en'].map((name) => [name, ajv.compile(JSON.parse(read('schemas', `document.${name}.schema.json`)))]),
);
const accepted = (validate, path) =>
  yaml.loadAll(read(path)).every((document) => validate(JSON.parse(JSON.stringify(document))));

const examples = [...yamlFiles('examples'), ...yamlFiles('examples', 'county'), ...yamlFiles('examples', 'faulty')];
for (const path of [...examples, ...yamlFiles('tests', 'fixtures', 'structure', 'good')]) {
  const validate = validators[path.endsWith('.en.yaml') ? 'en' : 'zh'];
  expect(accepted(validate, path), `${path} is refused: ${ajv.errorsText(validate.errors)}`);
}
for (const path of yamlFiles('tests', 'fixtures', 'structure', 'bad')) {
  expect(!accepted(validators.zh, path), `${path} is accepted`);
}

// Configuration files: what the reader understands and what it refuses (tests/engine/configuration_file_test.cpp).
const configuration = ajv.compile(JSON.parse(read('schemas', 'configuration.schema.json')));
const settings = (text) => configuration(yaml.load(text) ?? {});
for (const text of [
  '# nothing',
  'extends: base.yaml\nprofile: strict\nlanguage: both\nselect: [BL2, spending, all]\nignore: BL516',
  'severity: {BL307: error, cumulative-decreases: off, BL4: note, spending: warning}',
  'rules: {BL307: {share_percent: 30}, year-end-rush: {share_percent: 30}, BL308: {milestones: ["6:50"]}, BL521: {sums: [100]}}',
  'exclude: [archive/]\nfail_on: never\noverrides: [{files: [2023/], ignore: [BL519]}]\nlimits: {bytes: 8M, depth: 32, nodes: 5}',
]) {
  expect(settings(text), `${text} is refused: ${ajv.errorsText(configuration.errors)}`);
}
for (const text of [
  'languag: en', 'profile: stric', 'language: fr', 'ignore: [BL3O2]', 'severity: {BL301: waring}', 'severity: [BL301]',
  'severity: {rounded-unit-cots: note}', 'rules: {BL307: {share: 30}}', 'rules: {BL301: {share: 30}}',
  'rules: {BL307: {share_percent: 101}}', 'fail_on: always', 'overrides: {files: a}', 'overrides: [{ignore: BL3}]',
  'overrides: [{files: a, profile: strict}]', 'limits: {bytes: lots}', 'limits: {deep: 3}', '- select',
]) {
  expect(!settings(text), `${text} is accepted`);
}

// Real reports, of clean, faulty and broken documents, against the schema of the report.
const report = ajv.compile(JSON.parse(read('schemas', 'report.schema.json')));
const run = (...args) => {
  try {
    return execFileSync(program, ['check', '--format', 'json', ...args], { cwd: top, maxBuffer: 1 << 26 });
  } catch (error) {
    return error.stdout; // exit 1 and 2 are verdicts, too
  }
};
for (const path of [...examples, 'examples', 'tests/fixtures/structure/bad', 'no-such-file.yaml']) {
  const valid = report(JSON.parse(run(path).toString()));
  expect(valid, `the JSON report of ${path} is refused: ${ajv.errorsText(report.errors)}`);
}

finish('with ajv');

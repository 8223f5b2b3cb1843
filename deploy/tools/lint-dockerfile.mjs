// lint-dockerfile.mjs FILE: syntax and flags by dockerfile-utils, then the rules of this house for what runs: the last stage
// and those that CI names as targets (every stage with an ENTRYPOINT).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { validate } = require('dockerfile-utils');
const { DockerfileParser } = require('dockerfile-ast');

let problems = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const all = DockerfileParser.parse(text).getInstructions();
  const say = (instruction, message) => { problems++; console.log(`${file}:${(instruction?.getRange().start.line ?? 0) + 1} ${message}`); };
  for (const found of validate(text)) { problems++; console.log(`${file}:${found.range.start.line + 1} ${found.message}`); }
  if (/^#\s*syntax=/m.test(text)) say(null, 'no syntax line: it would fetch a frontend image at build time');
  if (/<<-?["']?[A-Z]+/.test(text)) say(null, 'no heredocs: older builders do not know them');
  for (const i of all.filter(i => i.getKeyword() === 'ADD')) say(i, 'use COPY');
  for (const i of all.filter(i => i.getKeyword() === 'COPY' && /--link/.test(i.toString()))) say(i, 'no COPY --link: older builders do not know it');
  for (const i of all.filter(i => i.getKeyword() === 'FROM' && /(:latest$|:latest\s)/.test(i.toString()))) say(i, 'name a version of the base image');
  for (const i of all.filter(i => i.getKeyword() === 'ARG' && /_IMAGE=/.test(i.toString()))) {
    if (!/=[^\s]+\/[^\s]+:[^\s]*\d[^\s]*$/.test(i.toString())) say(i, 'a base image is named with its registry and a version');
  }

  const stages = [];
  for (const i of all) {
    if (i.getKeyword() === 'FROM') stages.push([i]);
    else stages.at(-1)?.push(i);
  }
  const served = stages.filter(stage => stage === stages.at(-1) || stage.some(i => i.getKeyword() === 'ENTRYPOINT'));
  for (const stage of served) {
    const of = keyword => stage.filter(i => i.getKeyword() === keyword);
    const user = of('USER').at(-1)?.getArgumentsContent() ?? '';
    if (!/^[1-9]\d*:[1-9]\d*$/.test(user)) say(of('USER').at(-1) ?? stage[0], 'USER must be numeric and not root, or runAsNonRoot cannot check it');
    for (const keyword of ['HEALTHCHECK', 'ENTRYPOINT', 'EXPOSE', 'LABEL']) if (!of(keyword).length) say(stage[0], `a stage that runs needs ${keyword}`);
    for (const keyword of ['ENTRYPOINT', 'CMD', 'HEALTHCHECK']) {
      for (const i of of(keyword)) if (!/\[[^\]]*\]\s*$/.test(i.getArgumentsContent() ?? '')) say(i, `${keyword} must be in exec form: there may be no shell, and signals must arrive`);
    }
    const labels = of('LABEL').map(i => i.getArgumentsContent()).join(' ');
    for (const label of ['title', 'version', 'revision', 'source', 'licenses']) if (!labels.includes(`org.opencontainers.image.${label}=`)) say(of('LABEL')[0] ?? stage[0], `the label org.opencontainers.image.${label} is missing`);
    if (!of('ENV').some(i => i.toString().includes('DOTNET_EnableDiagnostics=0'))) say(stage[0], 'DOTNET_EnableDiagnostics=0 is missing: its socket needs a writable /tmp, and nobody uses it');
  }
  const shell = stages.at(-1).find(i => i.getKeyword() === 'RUN');
  if (shell) say(shell, 'no RUN in the last stage: its base has no shell');
}
console.log(`lint-dockerfile: ${problems} problems`);
process.exit(problems ? 1 : 0);

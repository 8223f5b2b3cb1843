// yaml-to-json.mjs FILE: prints the document as JSON, with anchors and merge keys resolved; fails on what is no strict YAML.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
console.log(JSON.stringify(parse(readFileSync(process.argv[2], 'utf8'), { merge: true, strict: true, maxAliasCount: -1 })));

// Validates Kubernetes manifests offline: field types, required fields, enums, and (strict) unknown fields.
// npm i kubernetes-models@5.1.0 @kubernetes-models/keda@2.0.0 @kubernetes-models/prometheus-operator@6.0.0 yaml@2.9.1
// beside this file, where it looks for them (build/charttools does all that)
// node k8s-validate.mjs rendered.yaml...      exit 1 on any problem
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAllDocuments } from 'yaml';

// API versions that Kubernetes 1.30 and later serve, and the CRDs the chart may use
const SERVED = ['v1', 'apps/v1', 'batch/v1', 'autoscaling/v2', 'policy/v1', 'networking.k8s.io/v1', 'rbac.authorization.k8s.io/v1',
  'keda.sh/v1alpha1', 'monitoring.coreos.com/v1'];
const cap = (s) => s[0].toUpperCase() + s.slice(1);
function schemaOf(apiVersion, kind) {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  const v = cap(version);
  const [pkg, name] = group === 'keda.sh' ? ['@kubernetes-models/keda', `ComGithubKedacoreKedaV2ApisKeda${v}${kind}`]
    : group === 'monitoring.coreos.com' ? ['@kubernetes-models/prometheus-operator', `ComGithubPrometheusOperatorPrometheusOperatorPkgApisMonitoring${v}${kind}`]
    : ['kubernetes-models', `IoK8sApi${cap(group.split('.')[0])}${v}${kind}`];
  return ['mjs', 'js'].map((x) => resolve(dirname(fileURLToPath(import.meta.url)), 'node_modules', pkg, '_schemas', `${name}.${x}`)).find(existsSync);
}
// The packaged validators are precompiled and read every field they know. A field that no validator
// ever reads is a field the API does not have (a typing error that a cluster would drop in silence).
function watch(v, at, unread) {
  if (v === null || typeof v !== 'object') return v;
  const kids = new Map();
  for (const k of Object.keys(v)) { kids.set(k, watch(v[k], `${at}.${k}`, unread)); if (!Array.isArray(v)) unread.add(`${at}.${k}`); }
  return new Proxy(v, { get(t, k) { unread.delete(`${at}.${String(k)}`); return kids.has(k) ? kids.get(k) : t[k]; } });
}
let objects = 0, problems = 0;
const fail = (o, m) => { problems++; console.log(`FAIL ${o?.kind}/${o?.metadata?.name}: ${m}`); };
for (const file of process.argv.slice(2)) {
  for (const doc of parseAllDocuments(readFileSync(file, 'utf8'))) {
    for (const e of doc.errors) fail(null, `${file}: ${e.message}`);
    const o = doc.toJS();
    if (!o) continue;
    objects++;
    if (!SERVED.includes(o.apiVersion)) { fail(o, `API version ${o.apiVersion} is not served`); continue; }
    const path = schemaOf(String(o.apiVersion), String(o.kind));
    if (!path) { fail(o, `no schema for ${o.apiVersion} ${o.kind} (removed or misspelt API?)`); continue; }
    const m = await import(pathToFileURL(path)), validate = m.validate ?? m.default.validate;
    const unread = new Set(), wrapped = watch(o, '', unread);
    if (!validate(wrapped)) for (const e of validate.errors.slice(0, 5)) fail(o, `${e.instancePath || '/'} ${e.keyword} ${e.message ?? JSON.stringify(e.params)}`);
    for (const p of unread) if (![...unread].some((q) => q !== p && p.startsWith(q + '.'))) fail(o, `unknown field ${p}`);
  }
}
console.log(`k8s-validate: ${objects} objects, ${problems} problems`);
process.exit(problems ? 1 : 0);

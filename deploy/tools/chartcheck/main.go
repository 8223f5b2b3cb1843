// chartcheck renders and lints one Helm chart (no subcharts) without helm.
// It uses the same engine pieces as Helm: Go text/template, the sprig function
// library, sigs.k8s.io/yaml. All of them are Debian packages, so it builds offline:
//
//	apt-get install golang-go golang-github-masterminds-sprig-dev \
//	  golang-k8s-sigs-yaml-dev golang-github-xeipuuv-gojsonschema-dev golang-github-burntsushi-toml-dev \
//	  golang-github-gobwas-glob-dev
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o /tmp/chartcheck ./main.go
//
// usage: chartcheck render|lint CHARTDIR [-f values.yaml]... [-set a.b=v]... [-name rel]
//
//	[-namespace ns] [-kube-version v1.32.0] [-api group/version[/Kind]]... [-upgrade] [-notes] [-json]
//
// render writes YAML, or with -json one array of objects; -notes writes NOTES.txt to stderr.
// It is no part of the product: real Helm installs the chart.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"text/template"

	"github.com/BurntSushi/toml"
	"github.com/Masterminds/sprig"
	"github.com/gobwas/glob"
	"github.com/xeipuuv/gojsonschema"
	"sigs.k8s.io/yaml"
)

type (
	obj      = map[string]interface{}
	files    map[string][]byte
	versions []string
)

// the .Values object: a map with the methods Helm gives it
type values obj

func (v values) AsMap() map[string]interface{} { return v }
func (v values) YAML() (string, error)         { b, err := yaml.Marshal(v); return string(b), err }

func (v versions) Has(s string) bool {
	for _, x := range v {
		if x == s {
			return true
		}
	}
	return false
}

// the .Files object of a template
func (f files) Get(n string) string      { return string(f[n]) }
func (f files) GetBytes(n string) []byte { return f[n] }
func (f files) Lines(n string) []string {
	if len(f[n]) == 0 {
		return []string{}
	}
	return strings.Split(strings.TrimSuffix(string(f[n]), "\n"), "\n")
}
func (f files) Glob(p string) files {
	g, err := glob.Compile(p, '/')
	if err != nil {
		g = glob.MustCompile("**")
	}
	out := files{}
	for n, b := range f {
		if g.Match(n) {
			out[n] = b
		}
	}
	return out
}
func (f files) AsConfig() string  { return f.as(func(b []byte) string { return string(b) }) }
func (f files) AsSecrets() string { return f.as(base64.StdEncoding.EncodeToString) }
func (f files) as(enc func([]byte) string) string {
	m := map[string]string{}
	for n, b := range f {
		m[path.Base(n)] = enc(b)
	}
	if len(m) == 0 {
		return ""
	}
	return toYAML(m)
}

func toYAML(v interface{}) string {
	b, err := yaml.Marshal(v)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(string(b), "\n")
}
func die(f string, a ...interface{}) { fmt.Fprintf(os.Stderr, "chartcheck: "+f+"\n", a...); os.Exit(1) }

// merge puts over on top of base: maps merge, null deletes a key, all else replaces.
func merge(base, over obj) obj {
	for k, v := range over {
		if v == nil {
			delete(base, k)
			continue
		}
		bm, ok1 := base[k].(obj)
		om, ok2 := v.(obj)
		if ok1 && ok2 {
			base[k] = merge(bm, om)
		} else {
			base[k] = v
		}
	}
	return base
}

func setPath(m obj, kv string) {
	p := strings.SplitN(kv, "=", 2)
	if len(p) != 2 {
		die("-set wants a.b=v, got %q", kv)
	}
	var v interface{} = p[1]
	if b, err := strconv.ParseBool(p[1]); err == nil && (p[1] == "true" || p[1] == "false") {
		v = b
	} else if i, err := strconv.ParseInt(p[1], 10, 64); err == nil && (p[1] == "0" || p[1][0] != '0') {
		v = i
	} else if p[1] == "null" {
		v = nil
	}
	ks := strings.Split(strings.ReplaceAll(p[0], `\.`, "\x00"), ".")
	for i, k := range ks {
		k = strings.ReplaceAll(k, "\x00", ".")
		if i == len(ks)-1 {
			m[k] = v
			return
		}
		n, ok := m[k].(obj)
		if !ok {
			n = obj{}
			m[k] = n
		}
		m = n
	}
}

func funcs(t *template.Template, depth map[string]int) template.FuncMap {
	fm := sprig.TxtFuncMap()
	delete(fm, "env")
	delete(fm, "expandenv")
	own := template.FuncMap{
		"toYaml": toYAML,
		"toToml": func(v interface{}) string {
			var b bytes.Buffer
			if err := toml.NewEncoder(&b).Encode(v); err != nil {
				return err.Error()
			}
			return b.String()
		},
		"toJson":     func(v interface{}) string { b, _ := json.Marshal(v); return string(b) },
		"mustToJson": func(v interface{}) (string, error) { b, err := json.Marshal(v); return string(b), err },
		"mustToYaml": func(v interface{}) (string, error) {
			b, err := yaml.Marshal(v)
			return strings.TrimSuffix(string(b), "\n"), err
		},
		"fromYaml": func(s string) obj {
			m := obj{}
			if err := yaml.Unmarshal([]byte(s), &m); err != nil {
				m["Error"] = err.Error()
			}
			return m
		},
		"fromYamlArray": func(s string) []interface{} {
			a := []interface{}{}
			if err := yaml.Unmarshal([]byte(s), &a); err != nil {
				a = []interface{}{err.Error()}
			}
			return a
		},
		"fromJson": func(s string) obj {
			m := obj{}
			if err := json.Unmarshal([]byte(s), &m); err != nil {
				m["Error"] = err.Error()
			}
			return m
		},
		"fromJsonArray": func(s string) []interface{} {
			a := []interface{}{}
			if err := json.Unmarshal([]byte(s), &a); err != nil {
				a = []interface{}{err.Error()}
			}
			return a
		},
		"required": func(msg string, v interface{}) (interface{}, error) {
			if s, ok := v.(string); v == nil || ok && s == "" {
				return v, errors.New(msg)
			}
			return v, nil
		},
		"fail":          func(msg string) (string, error) { return "", errors.New(msg) },
		"lookup":        func(string, string, string, string) (obj, error) { return obj{}, nil }, // as helm template does
		"getHostByName": func(string) string { return "" },
		"include": func(name string, data interface{}) (string, error) {
			if depth[name] > 1000 {
				return "", fmt.Errorf("include %q nests too deep", name)
			}
			depth[name]++
			defer func() { depth[name]-- }()
			var b strings.Builder
			err := t.ExecuteTemplate(&b, name, data)
			return b.String(), err
		},
		"tpl": func(text string, data interface{}) (string, error) {
			c, err := t.Clone()
			if err != nil {
				return "", err
			}
			c.Option("missingkey=zero")
			c.Funcs(funcs(c, depth))
			if c, err = c.New(t.Name() + "-tpl").Parse(text); err != nil {
				return "", err
			}
			var b strings.Builder
			err = c.Execute(&b, data)
			return strings.ReplaceAll(b.String(), "<no value>", ""), err
		},
	}
	for k, f := range own {
		fm[k] = f
	}
	return fm
}

func readYAML(p string) obj {
	b, err := os.ReadFile(p)
	if err != nil {
		die("%v", err)
	}
	m := obj{}
	if err := yaml.UnmarshalStrict(b, &m); err != nil {
		die("%s: %v", p, err)
	}
	return m
}

// kinds that must exist before others; everything not named comes after, by name
var order = strings.Fields(`Namespace NetworkPolicy ResourceQuota LimitRange PodDisruptionBudget ServiceAccount
 Secret ConfigMap StorageClass PersistentVolume PersistentVolumeClaim CustomResourceDefinition ClusterRole
 ClusterRoleBinding Role RoleBinding Service DaemonSet Pod ReplicaSet Deployment HorizontalPodAutoscaler StatefulSet
 Job CronJob IngressClass Ingress APIService`)

func rank(kind string) int {
	for i, k := range order {
		if k == kind {
			return i
		}
	}
	return len(order)
}

// .helmignore: one glob a line; a trailing / means directories only, a / inside means from the chart's root
func ignored(file string) func(string, bool) bool {
	b, _ := os.ReadFile(file)
	var pats []string
	for _, l := range strings.Split(string(b), "\n") {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			pats = append(pats, l)
		}
	}
	return func(rel string, isDir bool) bool {
		for _, p := range pats {
			dirOnly := strings.HasSuffix(p, "/")
			p = strings.TrimSuffix(p, "/")
			if dirOnly && !isDir {
				continue
			}
			name := path.Base(rel)
			if strings.Contains(p, "/") {
				name, p = rel, strings.TrimPrefix(p, "/")
			}
			if ok, _ := path.Match(p, name); ok {
				return true
			}
		}
		return false
	}
}

type doc struct {
	src, text string
	o         obj
}

func main() {
	if len(os.Args) < 3 {
		die("usage: chartcheck render|lint CHARTDIR [flags]")
	}
	mode, dir := os.Args[1], os.Args[2]
	name, ns, kube, upgrade, notes, asJSON := "todo", "default", "v1.32.0", false, false, false
	apis := versions{"v1", "apps/v1", "batch/v1", "autoscaling/v2", "policy/v1", "networking.k8s.io/v1", "rbac.authorization.k8s.io/v1"}
	vals := readYAML(filepath.Join(dir, "values.yaml"))
	defaults := readYAML(filepath.Join(dir, "values.yaml"))
	user := obj{}
	for a := os.Args[3:]; len(a) > 0; {
		flag := a[0]
		if flag == "-upgrade" {
			upgrade, a = true, a[1:]
			continue
		}
		if flag == "-notes" {
			notes, a = true, a[1:]
			continue
		}
		if flag == "-json" {
			asJSON, a = true, a[1:]
			continue
		}
		if len(a) < 2 {
			die("%s wants a value", flag)
		}
		v := a[1]
		a = a[2:]
		switch flag {
		case "-f":
			user = mergeKeepNull(user, readYAML(v))
		case "-set":
			setPath(user, v)
		case "-name":
			name = v
		case "-namespace":
			ns = v
		case "-kube-version":
			kube = v
		case "-api":
			apis = append(apis, v)
		default:
			die("unknown flag %s", flag)
		}
	}
	vals = merge(vals, user)
	var problems []string
	bad := func(f string, a ...interface{}) { problems = append(problems, fmt.Sprintf(f, a...)) }

	meta := readYAML(filepath.Join(dir, "Chart.yaml"))
	for _, k := range []string{"apiVersion", "name", "version", "description", "appVersion"} {
		if s, _ := meta[k].(string); s == "" {
			bad("Chart.yaml: %s is missing or not a string", k)
		}
	}
	if v, _ := meta["version"].(string); !regexp.MustCompile(`^\d+\.\d+\.\d+([-+].*)?$`).MatchString(v) {
		bad("Chart.yaml: version %q is not SemVer", v)
	}
	schema := filepath.Join(dir, "values.schema.json")
	if _, err := os.Stat(schema); err == nil {
		sb, _ := os.ReadFile(schema)
		vb, _ := json.Marshal(vals)
		r, err := gojsonschema.Validate(gojsonschema.NewBytesLoader(sb), gojsonschema.NewBytesLoader(vb))
		if err != nil {
			die("values.schema.json: %v", err)
		}
		for _, e := range r.Errors() {
			bad("values do not match the schema: %s", e)
		}
	} else if mode == "lint" { // else the schema says which keys there are
		bad("values.schema.json is missing")
		unknownKeys("", user, defaults, bad)
	}
	if mode == "render" {
		kept := problems[:0]
		for _, p := range problems {
			if !strings.HasPrefix(p, "Chart.yaml") {
				kept = append(kept, p)
			}
		}
		problems = kept
	}
	if len(problems) > 0 && mode == "render" {
		die("%s", strings.Join(problems, "\nchartcheck: "))
	}

	fs, tpls := files{}, map[string]string{}
	ignore := ignored(filepath.Join(dir, ".helmignore"))
	_ = filepath.Walk(dir, func(p string, i os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		rel = filepath.ToSlash(rel)
		if rel != "." && ignore(rel, i.IsDir()) {
			if i.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if i.IsDir() {
			return nil
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		switch {
		case strings.HasPrefix(rel, "templates/"):
			tpls[meta["name"].(string)+"/"+rel] = string(b)
		case rel == "Chart.yaml" || rel == "values.yaml" || rel == "values.schema.json" || strings.HasPrefix(rel, "crds/") || strings.HasPrefix(rel, "charts/"):
		default:
			fs[rel] = b
		}
		return nil
	})
	title := obj{}
	for k, v := range meta { // .Chart.Name, .Chart.AppVersion ...
		title[strings.ToUpper(k[:1])+k[1:]] = v
	}
	if title["AppVersion"] == nil {
		title["AppVersion"] = ""
	}
	title["IsRoot"] = true
	kv := regexp.MustCompile(`^v?(\d+)\.(\d+)`).FindStringSubmatch(kube)
	top := obj{
		"Chart":   title,
		"Values":  values(vals),
		"Files":   fs,
		"Release": obj{"Name": name, "Namespace": ns, "Service": "Helm", "Revision": 1, "IsInstall": !upgrade, "IsUpgrade": upgrade},
		"Capabilities": obj{
			"KubeVersion": kubeVersion{kube, kv[1], kv[2]},
			"APIVersions": apis, "HelmVersion": obj{"Version": "v3.17.3"},
		},
		"Subcharts": obj{},
	}
	t := template.New("gotpl").Option("missingkey=zero")
	t.Funcs(funcs(t, map[string]int{}))
	names := make([]string, 0, len(tpls))
	for n := range tpls {
		names = append(names, n)
	}
	// deeper paths first, so that a chart's own definitions come last and win
	sort.Slice(names, func(i, j int) bool {
		a, b := strings.Count(names[i], "/"), strings.Count(names[j], "/")
		return a > b || a == b && names[i] > names[j]
	})
	for _, n := range names {
		if _, err := t.New(n).Parse(tpls[n]); err != nil {
			die("parse: %v", err)
		}
	}
	sort.Strings(names)
	var docs []doc
	for _, n := range names {
		if strings.HasPrefix(path.Base(n), "_") {
			continue
		}
		top["Template"] = obj{"Name": n, "BasePath": meta["name"].(string) + "/templates"}
		var b strings.Builder
		if err := t.ExecuteTemplate(&b, n, top); err != nil {
			die("render: %v", err)
		}
		out := strings.ReplaceAll(b.String(), "<no value>", "")
		if path.Base(n) == "NOTES.txt" {
			if notes {
				fmt.Fprint(os.Stderr, out)
			}
			continue
		}
		for _, s := range regexp.MustCompile(`(?m)^---\s*$`).Split(out, -1) {
			o := obj{}
			if err := yaml.UnmarshalStrict([]byte(s), &o); err != nil { // strict: a doubled key is an error
				if mode == "render" {
					die("%s: not valid YAML: %v\n%s", n, err, s)
				}
				bad("%s: %v", n, err)
			}
			if len(o) > 0 {
				docs = append(docs, doc{n, strings.Trim(s, "\n"), o})
			}
		}
	}
	sort.SliceStable(docs, func(i, j int) bool {
		a, b := fmt.Sprint(docs[i].o["kind"]), fmt.Sprint(docs[j].o["kind"])
		if rank(a) != rank(b) {
			return rank(a) < rank(b)
		}
		return a < b
	})
	if mode == "render" && asJSON {
		all := []obj{}
		for _, d := range docs {
			all = append(all, d.o)
		}
		b, _ := json.Marshal(all)
		fmt.Printf("%s\n", b)
		return
	}
	if mode == "render" {
		for _, d := range docs {
			fmt.Printf("---\n# Source: %s\n%s\n", d.src, d.text)
		}
		return
	}
	lintDocs(docs, name, bad)
	for _, p := range problems {
		fmt.Println("FAIL", p)
	}
	fmt.Printf("chartcheck: %d objects, %d problems\n", len(docs), len(problems))
	if len(problems) > 0 {
		os.Exit(1)
	}
}

type kubeVersion struct{ Version, Major, Minor string }

func (k kubeVersion) String() string     { return k.Version }
func (k kubeVersion) GitVersion() string { return k.Version }

// like merge, but a null stays, so that it still deletes the chart's default later
func mergeKeepNull(base, over obj) obj {
	for k, v := range over {
		bm, ok1 := base[k].(obj)
		om, ok2 := v.(obj)
		if ok1 && ok2 {
			base[k] = mergeKeepNull(bm, om)
		} else {
			base[k] = v
		}
	}
	return base
}

// a key the user sets that values.yaml does not know is nearly always a typing error;
// maps that are empty by default ({}) are free-form
func unknownKeys(at string, user, def obj, bad func(string, ...interface{})) {
	for k, v := range user {
		d, ok := def[k]
		if !ok {
			if len(def) > 0 && !strings.HasPrefix(at, ".modules.") {
				bad("values: %s.%s is unknown to values.yaml", at, k)
			}
			continue
		}
		um, ok1 := v.(obj)
		dm, ok2 := d.(obj)
		if ok1 && ok2 {
			unknownKeys(at+"."+k, um, dm, bad)
		}
	}
}

var dnsName = regexp.MustCompile(`^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$`)

func lintDocs(docs []doc, rel string, bad func(string, ...interface{})) {
	seen := map[string]string{}
	pods := map[string]obj{} // workload → pod labels
	for _, d := range docs {
		kind, _ := d.o["kind"].(string)
		m, _ := d.o["metadata"].(obj)
		n, _ := m["name"].(string)
		id := kind + "/" + n
		if d.o["apiVersion"] == nil || kind == "" || !dnsName.MatchString(n) || len(n) > 63 && kind == "Service" {
			bad("%s: %s lacks apiVersion, kind or a legal name", d.src, id)
		}
		if o := seen[id]; o != "" {
			bad("%s: %s is also in %s", d.src, id, o)
		}
		seen[id] = d.src
		if _, ok := get(m, "labels", "app.kubernetes.io/name").(string); !ok {
			bad("%s: %s has no app.kubernetes.io/name label", d.src, id)
		}
		spec := podSpec(d.o)
		if spec == nil {
			continue
		}
		if kind == "Pod" {
			pods[id], _ = m["labels"].(obj)
		}
		if l, ok := get(d.o, "spec", "template", "metadata", "labels").(obj); ok {
			pods[id] = l
			if sel, ok := get(d.o, "spec", "selector", "matchLabels").(obj); ok && !subset(sel, l) {
				bad("%s: selector of %s does not match its pods", d.src, id)
			}
		}
		if get(spec, "securityContext", "runAsNonRoot") != true {
			bad("%s: %s may run as root", d.src, id)
		}
		if spec["automountServiceAccountToken"] != false {
			bad("%s: %s mounts a service account token", d.src, id)
		}
		for _, list := range []string{"initContainers", "containers"} {
			cs, _ := spec[list].([]interface{})
			for _, ci := range cs {
				c := ci.(obj)
				img, _ := c["image"].(string)
				if img == "" || strings.HasSuffix(img, ":latest") || !strings.ContainsAny(path.Base(img), ":@") {
					bad("%s: %s image %q is not pinned", d.src, id, img)
				}
				drop, _ := get(c, "securityContext", "capabilities", "drop").([]interface{})
				if get(c, "securityContext", "allowPrivilegeEscalation") != false || get(c, "securityContext", "readOnlyRootFilesystem") != true ||
					len(drop) != 1 || drop[0] != "ALL" || get(c, "securityContext", "capabilities", "add") != nil || get(c, "securityContext", "seccompProfile", "type") != "RuntimeDefault" {
					bad("%s: %s container %v is not locked down", d.src, id, c["name"])
				}
				if get(c, "resources", "requests") == nil {
					bad("%s: %s container %v has no resource requests", d.src, id, c["name"])
				}
				if kind == "Deployment" && list == "containers" {
					for _, p := range []string{"livenessProbe", "readinessProbe", "startupProbe"} {
						if c[p] == nil {
							bad("%s: %s container %v has no %s", d.src, id, c["name"], p)
						}
					}
				}
			}
		}
	}
	for _, d := range docs { // references
		kind, _ := d.o["kind"].(string)
		n, _ := get(d.o, "metadata", "name").(string)
		switch kind {
		case "Service", "PodDisruptionBudget", "NetworkPolicy":
			sel, _ := get(d.o, "spec", "selector").(obj)
			if kind == "PodDisruptionBudget" {
				sel, _ = get(d.o, "spec", "selector", "matchLabels").(obj)
			} else if kind == "NetworkPolicy" {
				sel, _ = get(d.o, "spec", "podSelector", "matchLabels").(obj)
			}
			hit := 0
			for _, l := range pods {
				if subset(sel, l) {
					hit++
				}
			}
			if hit == 0 {
				bad("%s: %s/%s selects no pods", d.src, kind, n)
			}
		case "HorizontalPodAutoscaler", "ScaledObject":
			ref, _ := get(d.o, "spec", "scaleTargetRef").(obj)
			k, _ := ref["kind"].(string)
			if k == "" {
				k = "Deployment"
			}
			if seen[k+"/"+fmt.Sprint(ref["name"])] == "" {
				bad("%s: %s/%s scales %v which is not there", d.src, kind, n, ref["name"])
			}
		case "Ingress":
			walk(d.o, func(m obj) {
				if s, ok := m["service"].(obj); ok && seen["Service/"+fmt.Sprint(s["name"])] == "" {
					bad("%s: Ingress/%s routes to Service %v which is not there", d.src, n, s["name"])
				}
			})
		}
		if strings.Contains(d.text, "<no value>") || strings.Contains(d.text, "%!") {
			bad("%s: unresolved value in the output", d.src)
		}
	}
	_ = rel
}

func podSpec(o obj) obj {
	switch o["kind"] {
	case "Deployment", "StatefulSet", "DaemonSet", "Job":
		s, _ := get(o, "spec", "template", "spec").(obj)
		return s
	case "CronJob":
		s, _ := get(o, "spec", "jobTemplate", "spec", "template", "spec").(obj)
		return s
	case "Pod":
		s, _ := o["spec"].(obj)
		return s
	}
	return nil
}
func get(m interface{}, ks ...string) interface{} {
	for _, k := range ks {
		o, ok := m.(obj)
		if !ok {
			return nil
		}
		m = o[k]
	}
	return m
}
func subset(a, b obj) bool {
	for k, v := range a {
		if !reflect.DeepEqual(b[k], v) {
			return false
		}
	}
	return true
}
func walk(v interface{}, f func(obj)) {
	switch x := v.(type) {
	case obj:
		f(x)
		for _, y := range x {
			walk(y, f)
		}
	case []interface{}:
		for _, y := range x {
			walk(y, f)
		}
	}
}

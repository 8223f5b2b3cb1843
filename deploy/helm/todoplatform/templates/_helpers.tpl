{{- define "todoplatform.name" -}}{{ default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}{{- end }}

{{- define "todoplatform.fullname" -}}
{{- if .Values.fullnameOverride }}{{ .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "todoplatform.name" .) .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}{{ printf "%s-%s" .Release.Name (include "todoplatform.name" .) | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "todoplatform.selector" -}}
app.kubernetes.io/name: {{ include "todoplatform.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "todoplatform.labels" -}}
{{ include "todoplatform.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "todoplatform.image" -}}
{{- with .Values.image -}}
{{ with .registry }}{{ . }}/{{ end }}{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end }}
{{- end }}

{{- define "todoplatform.serviceAccount" -}}
{{- if .Values.serviceAccount.create }}{{ default (include "todoplatform.fullname" .) .Values.serviceAccount.name }}{{ else }}{{ default "default" .Values.serviceAccount.name }}{{ end }}
{{- end }}

{{/* What the code says of its modules. A test compares the file with the code. */}}
{{- define "todoplatform.facts" -}}{{ .Files.Get "modules.json" }}{{- end }}

{{/*
The Deployments, as YAML: name → settings, with defaults filled in, and with what they host:
modules (their names) and paths (what the Ingress sends there; all else may go to any pod).
*/}}
{{- define "todoplatform.deployments" -}}
{{- $facts := include "todoplatform.facts" . | fromJson }}
{{- $deployments := dict }}
{{- if eq .Values.mode "single" }}
{{- $settings := mergeOverwrite (deepCopy .Values.moduleDefaults) (deepCopy (.Values.single | default dict)) }}
{{- $hubs := list }}
{{- range $facts }}{{ range .paths }}{{ if hasPrefix "/hubs" . }}{{ $hubs = append $hubs . }}{{ end }}{{ end }}{{ end }}
{{- $_ := set $deployments "app" (mergeOverwrite $settings (dict "modules" (keys $facts | sortAlpha) "paths" $hubs)) }}
{{- else }}
{{- range $name, $fact := $facts }}
{{- $settings := mergeOverwrite (deepCopy $.Values.moduleDefaults) (deepCopy (get $.Values.modules $name | default dict)) }}
{{- $_ := set $deployments $name (mergeOverwrite $settings (dict "modules" (list $name) "paths" $fact.paths)) }}
{{- end }}
{{- end }}
{{- toYaml $deployments }}
{{- end }}

{{- define "todoplatform.podSecurityContext" -}}
{{- toYaml (merge (dict "runAsNonRoot" true "seccompProfile" (dict "type" "RuntimeDefault")) (.Values.podSecurityContext | default dict)) }}
{{- end }}

{{- define "todoplatform.containerSecurityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: { drop: [ALL] }
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{/* What every pod spec begins with. */}}
{{- define "todoplatform.podBasics" -}}
serviceAccountName: {{ include "todoplatform.serviceAccount" . }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
securityContext: {{ include "todoplatform.podSecurityContext" . | nindent 2 }}
{{- end }}

{{/* What every container has: image, lock-down, the common settings. */}}
{{- define "todoplatform.containerBasics" -}}
image: {{ include "todoplatform.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext: {{ include "todoplatform.containerSecurityContext" . | nindent 2 }}
envFrom:
  - configMapRef: { name: {{ include "todoplatform.fullname" . }}-config }
volumeMounts: {{ include "todoplatform.mounts" . | nindent 2 }}
{{- end }}

{{- define "todoplatform.ownerSecret" -}}
secretKeyRef: { name: {{ .Values.database.owner.existingSecret }}, key: {{ .Values.database.owner.key }} }
{{- end }}

{{/* The database for a process that hosts .modules: their own logins, where there are some, and never the owner's then. */}}
{{- define "todoplatform.databaseEnv" -}}
{{- if .root.Values.database.modules.existingSecret }}
{{- range .modules }}
- name: ConnectionStrings__Postgres__{{ . }}
  valueFrom: { secretKeyRef: { name: {{ $.root.Values.database.modules.existingSecret }}, key: {{ . }} } }
{{- end }}
{{- else }}
- name: ConnectionStrings__Postgres
  valueFrom: { {{ include "todoplatform.ownerSecret" .root }} }
{{- end }}
{{- end }}

{{/* The one connection string that wait-for-schema asks for: it only reads the history of migrations, which every login may. */}}
{{- define "todoplatform.waitEnv" -}}
- name: ConnectionStrings__Postgres
{{- if .root.Values.database.modules.existingSecret }}
  valueFrom: { secretKeyRef: { name: {{ .root.Values.database.modules.existingSecret }}, key: {{ first .modules }} } }
{{- else }}
  valueFrom: { {{ include "todoplatform.ownerSecret" .root }} }
{{- end }}
{{- end }}

{{- define "todoplatform.usesSasl" -}}{{ if and .Values.kafka.bootstrapServers (hasPrefix "Sasl" .Values.kafka.securityProtocol) }}yes{{ end }}{{- end }}
{{- define "todoplatform.usesTls" -}}{{ if and .Values.kafka.bootstrapServers (hasSuffix "Ssl" .Values.kafka.securityProtocol) }}yes{{ end }}{{- end }}

{{/* Secrets of a process that hosts .modules. */}}
{{- define "todoplatform.secretEnv" -}}
{{- with .root.Values }}
{{- if include "todoplatform.usesSasl" $.root }}
- name: Messaging__Kafka__SaslUsername
  valueFrom: { secretKeyRef: { name: {{ .kafka.sasl.existingSecret }}, key: {{ .kafka.sasl.usernameKey }} } }
- name: Messaging__Kafka__SaslPassword
  valueFrom: { secretKeyRef: { name: {{ .kafka.sasl.existingSecret }}, key: {{ .kafka.sasl.passwordKey }} } }
{{- end }}
{{- if .metrics.existingSecret }}
- name: Metrics__Token
  valueFrom: { secretKeyRef: { name: {{ .metrics.existingSecret }}, key: {{ .metrics.key }} } }
{{- end }}
{{- if and (has "accounts" $.modules) .smtp.host .smtp.existingSecret }}
- name: Accounts__Smtp__User
  valueFrom: { secretKeyRef: { name: {{ .smtp.existingSecret }}, key: {{ .smtp.usernameKey }} } }
- name: Accounts__Smtp__Password
  valueFrom: { secretKeyRef: { name: {{ .smtp.existingSecret }}, key: {{ .smtp.passwordKey }} } }
{{- end }}
{{- end }}
{{- end }}

{{/* Settings of a process that hosts .modules, beside the common ones of the ConfigMap. */}}
{{- define "todoplatform.moduleEnv" -}}
{{- with .root.Values }}
{{- if eq .mode "split" }}
- { name: Modules__Enabled, value: {{ first $.modules }} }
{{- end }}
{{- if has "accounts" $.modules }}
{{- with .publicUrl }}
- { name: Accounts__PublicUrl, value: {{ . | quote }} }
{{- end }}
{{- with .admins }}
- { name: Admin__Emails, value: {{ join "," . | quote }} }
{{- end }}
{{- if .smtp.host }}
- { name: Accounts__Smtp__Host, value: {{ .smtp.host | quote }} }
- { name: Accounts__Smtp__Port, value: {{ int .smtp.port | quote }} }
- { name: Accounts__Smtp__EnableTls, value: {{ .smtp.enableTls | quote }} }
- { name: Accounts__Smtp__From, value: {{ .smtp.from | quote }} }
{{- end }}
{{- end }}
{{- if .telemetry.otlpEndpoint }}
- { name: OTEL_RESOURCE_ATTRIBUTES, value: "k8s.namespace.name={{ $.root.Release.Namespace }},k8s.deployment.name={{ include "todoplatform.fullname" $.root }}-{{ $.name }}" }
{{- end }}
{{- end }}
{{- end }}

{{/* The only place that can be written to is /tmp. */}}
{{- define "todoplatform.volumes" -}}
- { name: tmp, emptyDir: { sizeLimit: 256Mi } }
{{- with .Values.keys.existingSecret }}
- { name: keys, secret: { secretName: {{ . }}, defaultMode: 0440 } }
{{- end }}
{{- with .Values.keys.oldSecret }}
- { name: old-keys, secret: { secretName: {{ . }}, defaultMode: 0440 } }
{{- end }}
{{- with .Values.database.caSecret }}
- { name: postgresql-ca, secret: { secretName: {{ . }}, items: [{ key: {{ $.Values.database.caKey }}, path: ca.crt }] } }
{{- end }}
{{- if include "todoplatform.usesTls" . }}
{{- with .Values.kafka.tls.caSecret }}
- { name: kafka-ca, secret: { secretName: {{ . }}, items: [{ key: {{ $.Values.kafka.tls.caKey }}, path: ca.crt }] } }
{{- end }}
{{- with .Values.kafka.tls.clientSecret }}
- { name: kafka-client, secret: { secretName: {{ . }}, defaultMode: 0440 } }
{{- end }}
{{- end }}
{{- end }}

{{- define "todoplatform.mounts" -}}
- { name: tmp, mountPath: /tmp }
{{- if .Values.keys.existingSecret }}
- { name: keys, mountPath: /etc/todoplatform/keys, readOnly: true }
{{- end }}
{{- if .Values.keys.oldSecret }}
- { name: old-keys, mountPath: /etc/todoplatform/old-keys, readOnly: true }
{{- end }}
{{- if .Values.database.caSecret }}
- { name: postgresql-ca, mountPath: /etc/todoplatform/postgresql, readOnly: true }
{{- end }}
{{- if include "todoplatform.usesTls" . }}
{{- if .Values.kafka.tls.caSecret }}
- { name: kafka-ca, mountPath: /etc/todoplatform/kafka-ca, readOnly: true }
{{- end }}
{{- if .Values.kafka.tls.clientSecret }}
- { name: kafka-client, mountPath: /etc/todoplatform/kafka-client, readOnly: true }
{{- end }}
{{- end }}
{{- end }}

{{/* Refuses what cannot work, with a sentence that says what to do. */}}
{{- define "todoplatform.validate" -}}
{{- with .Values }}
{{- if and (eq .mode "split") (not .kafka.bootstrapServers) }}{{ fail "mode=split needs kafka.bootstrapServers: modules in processes of their own talk over Kafka or Redpanda only. Set it, or choose mode=single." }}{{ end }}
{{- if and (eq .mode "split") (not .database.modules.existingSecret) }}{{ fail "mode=split needs database.modules.existingSecret: a Secret with one connection string per module, each with the module's own login (README, \"Logins of the modules\")." }}{{ end }}
{{- if and .migrations.enabled (not .database.owner.existingSecret) }}{{ fail "Set database.owner.existingSecret to a Secret with the connection string of the database's owner: the migration needs it (or set migrations.enabled=false and run the verb migrate yourself)." }}{{ end }}
{{- if and (not .database.owner.existingSecret) (not .database.modules.existingSecret) }}{{ fail "Set database.owner.existingSecret or database.modules.existingSecret: without a connection string the program would start a private PostgreSQL, which the image does not have." }}{{ end }}
{{- if and .ingress.enabled (not .publicUrl) }}{{ fail "Set publicUrl to where people reach the installation, e.g. https://todo.example.org: the Ingress takes its host from it (or set ingress.enabled=false)." }}{{ end }}
{{- if and (include "todoplatform.usesSasl" $) (not .kafka.sasl.existingSecret) }}{{ fail (printf "kafka.securityProtocol=%s needs kafka.sasl.existingSecret: a Secret with user name and password." .kafka.securityProtocol) }}{{ end }}
{{- if and .kafka.bootstrapServers (not (include "todoplatform.usesTls" $)) (or .kafka.tls.caSecret .kafka.tls.clientSecret) }}{{ fail (printf "kafka.tls is set, but kafka.securityProtocol=%s uses no TLS: set it to Ssl or SaslSsl." .kafka.securityProtocol) }}{{ end }}
{{- if and .smtp.host (not .smtp.from) }}{{ fail "smtp.host is set, but not smtp.from: say from which address the mails come." }}{{ end }}
{{- if and .metrics.serviceMonitor.enabled (not .metrics.existingSecret) }}{{ fail "metrics.serviceMonitor.enabled needs metrics.existingSecret: Prometheus reads /metrics with the token in it." }}{{ end }}
{{- end }}
{{- range $name, $deployment := include "todoplatform.deployments" . | fromYaml }}
{{- if and (eq $deployment.autoscaling.type "keda") (not $.Values.kafka.bootstrapServers) }}{{ fail (printf "autoscaling.type=keda of %s needs kafka.bootstrapServers: it scales by the lag of a consumer group. Choose hpa." $name) }}{{ end }}
{{- if and (ne $deployment.autoscaling.type "none") (gt (int $deployment.autoscaling.minReplicas) (int $deployment.autoscaling.maxReplicas)) }}{{ fail (printf "autoscaling of %s: minReplicas is larger than maxReplicas." $name) }}{{ end }}
{{- end }}
{{- end }}

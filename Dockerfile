# Two images of one build: see docs/deployment.md.
#   docker build .                        app: serves all modules or some, over a given PostgreSQL
#   docker build --target standalone .    everything in one container, with a PostgreSQL of its own in /data
#
# Pinned by tag. To pin by digest, give NAME:TAG@sha256:... here or by --build-arg.
ARG NODE_IMAGE=docker.io/library/node:22-bookworm-slim
ARG DOTNET_SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0-noble
ARG DOTNET_RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
ARG POSTGRES_IMAGE=docker.io/library/postgres:17-bookworm

# The web UI: the same files for every processor, so it is built on the builder's own.
FROM --platform=$BUILDPLATFORM ${NODE_IMAGE} AS web
WORKDIR /web
COPY src/Web/package.json src/Web/package-lock.json src/Web/.npmrc ./
RUN --mount=type=cache,id=npm,target=/root/.npm \
    --mount=type=secret,id=npmrc,target=/root/.npmrc \
    npm ci --no-audit --no-fund --loglevel=error
COPY src/Web/ ./
RUN npm run --silent bundle -- --outDir /wwwroot --emptyOutDir --logLevel warn \
    && find /wwwroot -name '*.map' -delete

# librdkafka, for the Kafka carrier. What the runtime image may lack lies beside it; OpenSSL is the runtime image's.
FROM ${NODE_IMAGE} AS librdkafka
WORKDIR /librdkafka
COPY build/librdkafka build/prerequisites.sh build/
ARG SOURCE_DATE_EPOCH=0
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    library=$(LDFLAGS=-Wl,-rpath,/usr/lib/todoplatform XDG_CACHE_HOME=/cache build/librdkafka) \
    && mkdir /out && cp "$library" /out/ \
    && cp -L $(ldd "$library" | grep -oE '/[^ ]*/lib(z|zstd)\.so\.1') /out/ \
    && [ "$(ls /out | wc -l)" = 3 ] \
    && find /out -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

# The program: the same files for every processor.
FROM --platform=$BUILDPLATFORM ${DOTNET_SDK_IMAGE} AS build
ENV CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source
COPY .editorconfig Directory.Build.props Directory.Packages.props global.json appsettings.json ./
COPY build/Kafka.props build/
COPY src/ src/
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    --mount=type=secret,id=nugetconfig,target=/root/.nuget/NuGet/NuGet.Config \
    dotnet restore --locked-mode src/Host -p:BuildWeb=false
ARG VERSION=0.1.0
ARG REVISION=
ARG SOURCE_DATE_EPOCH=0
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/Host -c Release --no-restore -o /app -nodeReuse:false \
      -p:BuildWeb=false -p:UseAppHost=false -p:Version=${VERSION} -p:SourceRevisionId=${REVISION} \
      -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false
COPY --from=web /wwwroot/ /app/wwwroot/
RUN find /app -exec touch -h -d "@${SOURCE_DATE_EPOCH}" {} +

FROM ${DOTNET_RUNTIME_IMAGE} AS runtime

# One container that needs nothing else: the server is a child of the program, as in ./build/run.
FROM ${POSTGRES_IMAGE} AS standalone
COPY --from=runtime /usr/share/dotnet/ /usr/share/dotnet/
COPY --from=runtime /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=librdkafka /out/ /usr/lib/todoplatform/
COPY --from=build /app/ /app/
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet \
    && install -d -o 999 -g 999 -m 0700 /data /backups
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_RUNNING_IN_CONTAINER=true \
    LIBRDKAFKA_PATH=/usr/lib/todoplatform/librdkafka.so.1 \
    Postgres__Directory=/data/postgres \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
ARG VERSION=0.1.0
ARG REVISION=
ARG SOURCE=
ARG LICENSES=NOASSERTION
LABEL org.opencontainers.image.title="TodoPlatform standalone" \
      org.opencontainers.image.description="Self-hosted task platform, with a PostgreSQL of its own" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="${LICENSES}"
WORKDIR /app
VOLUME /data
# The base image's own postgres user, which owns nothing but its data.
USER 999:999
EXPOSE 8080
# The base image asks for SIGINT, which is for its server.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=6s --start-period=60s --retries=3 \
    CMD ["dotnet", "/app/TodoPlatform.Host.dll", "healthcheck", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "/app/TodoPlatform.Host.dll"]
CMD []

# The default: no shell, no package manager.
FROM runtime AS app
COPY --from=librdkafka /out/ /usr/lib/todoplatform/
COPY --from=build /app/ /app/
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    LIBRDKAFKA_PATH=/usr/lib/todoplatform/librdkafka.so.1
ARG VERSION=0.1.0
ARG REVISION=
ARG SOURCE=
ARG LICENSES=NOASSERTION
LABEL org.opencontainers.image.title="TodoPlatform" \
      org.opencontainers.image.description="Self-hosted task platform: all modules, or those that Modules__Enabled names" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="${LICENSES}"
WORKDIR /app
USER 1654:1654
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=6s --start-period=60s --retries=3 \
    CMD ["dotnet", "/app/TodoPlatform.Host.dll", "healthcheck", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "/app/TodoPlatform.Host.dll"]

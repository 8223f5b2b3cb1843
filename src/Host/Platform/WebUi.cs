using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// Serves the built web UI from <c>wwwroot</c>: held in memory, precompressed by the UI's build, strongly cached,
/// under a strict content security policy, with a fallback to the app shell for navigations only.
/// </summary>
internal static class WebUi
{
    private const string Shell = "index.html";
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidate = "no-cache";

    // 'self' only: no inline script, no third party. Trusted Types guard DOM sinks. The two hashes are the constant
    // rules that React Aria adds (usePress; scroll lock on iOS); the browser tests fail if an upgrade changes the first.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; "
        + "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='; "
        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types default dompurify tp";

    private const string ApiOnlyHint = "TodoPlatform is running without its web UI. The API lives at /api/v1, its description at /openapi/v1.json and /docs.\n";

    // A path under these never falls back to the shell: an unknown API route has to stay a 404.
    private static readonly string[] ReservedPrefixes = ["/api", "/hubs", "/openapi", "/docs", "/health", "/metrics"];

    /// <summary>Loads the UI's files once, when they are first needed, and keeps them for the life of the process.</summary>
    public static IServiceCollection AddWebUi(this IServiceCollection services) =>
        services.AddSingleton(provider => WebUiFiles.Load(provider.GetRequiredService<IWebHostEnvironment>().WebRootPath ?? Path.Combine(AppContext.BaseDirectory, "wwwroot"))); // a published program may be started from any directory

    /// <summary>
    /// Adds the security headers to every response, keeps what says nothing else out of caches, and answers GET and HEAD for the UI's files and its navigations;
    /// everything else is passed on. Place it before authentication: the UI's files are public.
    /// </summary>
    public static IApplicationBuilder UseWebUi(this IApplicationBuilder app)
    {
        var files = app.ApplicationServices.GetRequiredService<WebUiFiles>();
        return app.Use((context, next) =>
        {
            // At the last moment: an exception on the way clears what was set before.
            context.Response.OnStarting(() =>
            {
                AddHeaders(context.Response.Headers);
                return Task.CompletedTask;
            });
            return Find(files, context.Request) is { } asset ? SendAsync(context, asset) : next(context);
        });
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        // Versions count per resource: by the ETag alone, a browser's cache would show the next user of the browser the profile of the last.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
    }

    private static WebUiFile? Find(WebUiFiles files, HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        if (ReservedPrefixes.Any(prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var path = (request.Path.Value ?? "").TrimStart('/');
        if (files.TryGet(path, out var file))
        {
            return file;
        }

        // A missing chunk or image stays a 404; only what looks like a page of the app gets the shell.
        return Path.HasExtension(path) ? null : files.Shell ?? (path.Length == 0 ? files.Hint : null);
    }

    private static async Task SendAsync(HttpContext context, WebUiFile file)
    {
        var response = context.Response;
        response.Headers.CacheControl = file.CacheControl;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ETag = file.ETag;
        if (file.IsPage)
        {
            response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        }

        if (IsKnown(context.Request.Headers.IfNoneMatch, file.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = file.Plain;
        var accepted = context.Request.Headers.AcceptEncoding;
        if (file.Brotli is not null && Accepts(accepted, "br"))
        {
            body = file.Brotli;
            response.Headers.ContentEncoding = "br";
        }
        else if (file.Gzip is not null && Accepts(accepted, "gzip"))
        {
            body = file.Gzip;
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentType = file.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    // Weak comparison (RFC 9110 §8.8.3.2): a proxy that recompresses turns our tags into W/"…".
    private static bool IsKnown(StringValues header, string tag) =>
        header.SelectMany(value => (value ?? "").Split(',')).Select(value => value.Trim())
            .Any(value => value == "*" || value == tag || (value.StartsWith("W/", StringComparison.Ordinal) && value[2..] == tag));

    private static bool Accepts(StringValues header, string coding) =>
        header.SelectMany(value => (value ?? "").Split(',')).Select(part => part.Split(';'))
            .Any(part => part[0].Trim().Equals(coding, StringComparison.OrdinalIgnoreCase)
                && !part.Skip(1).Any(weight => weight.Trim() is "q=0" or "q=0.0" or "q=0.00" or "q=0.000"));

    private sealed record WebUiFile(byte[] Plain, byte[]? Brotli, byte[]? Gzip, string ContentType, string ETag, string CacheControl)
    {
        public bool IsPage => ContentType.StartsWith("text/html", StringComparison.Ordinal);
    }

    private sealed class WebUiFiles
    {
        private readonly FrozenDictionary<string, WebUiFile> _files;

        private WebUiFiles(Dictionary<string, WebUiFile> files)
        {
            _files = files.ToFrozenDictionary(StringComparer.Ordinal);
            Shell = _files.GetValueOrDefault(WebUi.Shell);
            Hint = Create(Encoding.UTF8.GetBytes(ApiOnlyHint), null, null, "text/plain", Revalidate);
        }

        public WebUiFile? Shell { get; }

        public WebUiFile Hint { get; }

        public bool TryGet(string path, out WebUiFile? file) => _files.TryGetValue(path, out file);

        // The whole UI is about 2 MB with its compressed copies, so nothing touches the disk per request.
        public static WebUiFiles Load(string? root)
        {
            var files = new Dictionary<string, WebUiFile>(StringComparer.Ordinal);
            if (string.IsNullOrEmpty(root) || !Directory.Exists(root))
            {
                return new WebUiFiles(files);
            }

            var types = new FileExtensionContentTypeProvider();
            types.Mappings[".webmanifest"] = "application/manifest+json";
            foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(root, path).Replace('\\', '/');
                if (name.StartsWith('.') || Path.GetExtension(name) is ".br" or ".gz" or ".map")
                {
                    continue;
                }

                files[name] = Create(
                    File.ReadAllBytes(path),
                    ReadIfThere(path + ".br"),
                    ReadIfThere(path + ".gz"),
                    types.TryGetContentType(name, out var type) ? type : "application/octet-stream",
                    name.StartsWith("assets/", StringComparison.Ordinal) ? Immutable : Revalidate);
            }

            return new WebUiFiles(files);
        }

        private static WebUiFile Create(byte[] plain, byte[]? brotli, byte[]? gzip, string type, string cacheControl) => new(
            plain,
            brotli,
            gzip,
            type is "text/html" or "text/css" or "text/javascript" or "text/plain" ? type + "; charset=utf-8" : type,
            $"\"{Convert.ToHexStringLower(SHA256.HashData(plain))[..20]}\"",
            cacheControl);

        private static byte[]? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}

using System.Reflection;
using System.Runtime.InteropServices;
using Confluent.Kafka;

namespace TodoPlatform.BuildingBlocks.Messaging.Kafka;

/// <summary>
/// Finds and loads the native library that Confluent.Kafka calls: the configured path, the one that <c>build/librdkafka</c>
/// compiled, the operating system's. Nothing is loaded before the first call, so a process without Kafka needs none of it.
/// </summary>
public static class Librdkafka
{
    /// <summary>The version that belongs to Confluent.Kafka; older ones lack functions, and that shows only when they are called.</summary>
    public const string Version = "2.15.1";

    private const int OldestVersion = 0x020F0000;
    private static readonly Lock Gate = new();
    private static IntPtr _handle;

    private static string FileName => OperatingSystem.IsMacOS() ? "librdkafka.1.dylib" : OperatingSystem.IsWindows() ? "librdkafka.dll" : "librdkafka.so.1";

    /// <summary>Loads it unless that was done before. Later calls ignore their argument.</summary>
    /// <param name="path"><c>Messaging:Kafka:LibraryPath</c>; null looks at LIBRDKAFKA_PATH, then in the cache, then where the system looks.</param>
    /// <exception cref="MessagingException">There is none, or it is too old.</exception>
    public static void EnsureLoaded(string? path = null)
    {
        lock (Gate)
        {
            if (_handle != IntPtr.Zero)
            {
                return;
            }

            var handle = Load(path ?? Environment.GetEnvironmentVariable("LIBRDKAFKA_PATH"));
            NativeLibrary.SetDllImportResolver(typeof(Library).Assembly, (name, _, _) => Resolve(name, handle));
            Library.Load(); // binds now: what is missing shows here, and not at the first event
            _handle = handle;
        }
    }

    /// <summary>Lets the P/Invokes of another assembly ("librdkafka") find it too. Once per assembly, after <see cref="EnsureLoaded"/>.</summary>
    public static void ResolveFor(Assembly assembly) => NativeLibrary.SetDllImportResolver(assembly, (name, _, _) => Resolve(name, _handle));

    // Confluent.Kafka tries several names (librdkafka, centos8-librdkafka, alpine-librdkafka): all of them mean ours.
    private static IntPtr Resolve(string name, IntPtr handle) => name.Contains("librdkafka", StringComparison.Ordinal) ? handle : IntPtr.Zero;

    private static IntPtr Load(string? configured)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return NativeLibrary.TryLoad(configured, out var handle)
                ? CheckVersion(handle, configured)
                : throw new MessagingException($"librdkafka cannot be loaded from {configured} (Messaging:Kafka:LibraryPath, LIBRDKAFKA_PATH). {Advice}");
        }

        foreach (var candidate in new[] { Path.Combine(CacheDirectory, FileName), FileName })
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
            {
                return CheckVersion(handle, candidate);
            }
        }

        throw new MessagingException($"The Kafka client needs the native library librdkafka, which is neither in {CacheDirectory} nor installed. {Advice}");
    }

    private static string Advice => $"Run ./build/librdkafka once, or set Messaging:Kafka:LibraryPath to a librdkafka {Version}.";

    private static string CacheDirectory => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "todoplatform", "librdkafka", $"{Version}-{Machine}");

    /// <summary>As <c>uname -m</c> says it.</summary>
    private static string Machine => RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "x86_64",
        Architecture.Arm64 => OperatingSystem.IsMacOS() ? "arm64" : "aarch64",
        var other => other.ToString().ToLowerInvariant(),
    };

    private static IntPtr CheckVersion(IntPtr handle, string path)
    {
        var version = NativeLibrary.TryGetExport(handle, "rd_kafka_version", out var function) ? Marshal.GetDelegateForFunctionPointer<VersionFunction>(function)() : 0;
        return version >= OldestVersion
            ? handle
            : throw new MessagingException($"The librdkafka in {path} is version {version >> 24}.{(version >> 16) & 0xFF}.{(version >> 8) & 0xFF}; this build needs {Version}. {Advice}");
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionFunction();
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Without its folders.</param>
internal sealed record ArchiveEntry(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Zip files. What they unpack to is counted as it is read, whatever their directory says, so that a small file cannot fill the memory.</summary>
internal static class ImportArchive
{
    public const int MostEntries = 10_000;
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The files whose names are wanted, in the order of the archive, and how many others there are (folders and leftovers of file systems not counted).</summary>
    public static Result<(List<ArchiveEntry> Entries, int Others)> Read(ReadOnlyMemory<byte> file, Predicate<string> wanted)
    {
        try
        {
            using var archive = new ZipArchive(Stream(file), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                return ImportText.Unreadable($"The archive has more than {MostEntries} files.");
            }

            var (entries, others, left) = (new List<ArchiveEntry>(), 0, MostBytes);
            foreach (var entry in archive.Entries)
            {
                if (entry.Name.Length == 0 || entry.Name[0] == '.' || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                {
                    continue;
                }

                if (!wanted(entry.Name))
                {
                    others++;
                    continue;
                }

                var content = Unpacked(entry, left);
                if (content is null)
                {
                    return ImportText.Unreadable($"The archive unpacks to more than {MostBytes / 1024 / 1024} MB.");
                }

                left -= content.Length;
                entries.Add(new ArchiveEntry(entry.Name, content));
            }

            return (entries, others);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException)
        {
            return ImportText.Unreadable("The archive is broken: it cannot be unpacked. Export it again.");
        }
    }

    /// <summary>The names of files, without folders, in the beginning of an archive; none when it is no archive.</summary>
    public static IReadOnlyList<string> Names(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> signature = [0x50, 0x4B, 0x03, 0x04];
        if (!head.StartsWith(signature))
        {
            return [];
        }

        var names = new List<string>();
        for (int at; (at = head.IndexOf(signature)) >= 0 && head.Length - at > 30;)
        {
            head = head[at..];
            var length = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
            var name = Encoding.UTF8.GetString(head.Slice(30, Math.Min(length, head.Length - 30)));
            names.Add(name[(name.LastIndexOf('/') + 1)..]);
            head = head[4..];
        }

        return names;
    }

    private static byte[]? Unpacked(ZipArchiveEntry entry, int most)
    {
        using var content = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (unpacked.Length + read > most)
            {
                return null;
            }

            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) : new MemoryStream(file.ToArray(), writable: false);
}

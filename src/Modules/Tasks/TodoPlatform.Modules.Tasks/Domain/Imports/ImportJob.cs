using NodaTime;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Accounts.Contracts;

namespace TodoPlatform.Modules.Tasks.Domain.Imports;

internal enum ImportStatus
{
    /// <summary>Waits for its turn.</summary>
    Queued,
    Running,
    Completed,

    /// <summary>The file could not be read, or something of the platform's own did not work.</summary>
    Failed,

    /// <summary>Its user stopped it; what it had made stays until it is undone.</summary>
    Cancelled,

    /// <summary>What it made is being removed.</summary>
    Undoing,
    Undone,
}

/// <summary>What is imported.</summary>
internal enum ImportKind
{
    Project,
    Section,
    Series,
    Task,
    Comment,
    Label,
    Filter,
}

/// <param name="Made">New, or in a dry run: would be.</param>
/// <param name="AlreadyThere">Imported before, or the user's own from the beginning; untouched.</param>
/// <param name="LeftOut">Could not be taken; the problems say why.</param>
internal sealed record ImportCount(int Made, int AlreadyThere, int LeftOut)
{
    public static readonly ImportCount None = new(0, 0, 0);

    public ImportCount Plus(int made, int alreadyThere, int leftOut) => new(Made + made, AlreadyThere + alreadyThere, LeftOut + leftOut);
}

/// <summary>By kind. What a reader left out, whose kind is not known, counts as tasks.</summary>
internal sealed record ImportCounts(ImportCount Projects, ImportCount Sections, ImportCount Series, ImportCount Tasks, ImportCount Comments, ImportCount Labels, ImportCount Filters)
{
    public static readonly ImportCounts None = new(ImportCount.None, ImportCount.None, ImportCount.None, ImportCount.None, ImportCount.None, ImportCount.None, ImportCount.None);

    public ImportCounts Plus(ImportKind kind, int made = 0, int alreadyThere = 0, int leftOut = 0) => kind switch
    {
        ImportKind.Project => this with { Projects = Projects.Plus(made, alreadyThere, leftOut) },
        ImportKind.Section => this with { Sections = Sections.Plus(made, alreadyThere, leftOut) },
        ImportKind.Series => this with { Series = Series.Plus(made, alreadyThere, leftOut) },
        ImportKind.Task => this with { Tasks = Tasks.Plus(made, alreadyThere, leftOut) },
        ImportKind.Comment => this with { Comments = Comments.Plus(made, alreadyThere, leftOut) },
        ImportKind.Label => this with { Labels = Labels.Plus(made, alreadyThere, leftOut) },
        _ => this with { Filters = Filters.Plus(made, alreadyThere, leftOut) },
    };
}

/// <summary>
/// An import from the hand-in of its file until it is undone or forgotten. A worker takes the file over in lots; what a lot made and how far it came are
/// committed together, so that after a crash another worker goes on exactly there.
/// </summary>
internal sealed class ImportJob : IUserOwned
{
    /// <summary>Problems that are kept; further ones are counted.</summary>
    public const int ProblemsKept = 200;

    /// <summary>Jobs of one user that wait or run.</summary>
    public const int MostAtOnce = 5;

    /// <summary>For how long an ended job is remembered, and can be undone.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public string Format { get; private init; } = "";

    public string? FileName { get; private init; }

    /// <summary>SHA-256.</summary>
    public byte[] FileHash { get; private init; } = [];

    public ImportStatus Status { get; private set; }

    public ImportCounts Counts { get; private set; } = ImportCounts.None;

    /// <summary>Steps that are behind; while it is undone, what is removed.</summary>
    public int Done { get; private set; }

    /// <summary>All steps; 0 until the file is read.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    public int ProblemCount { get; private set; }

    /// <summary>How the file is read: as its user's preferences were when it was handed in, so that it is read the same way each time.</summary>
    public string TimeZone { get; private init; } = "";

    public DateOrder DateOrder { get; private init; }

    public DayOfWeek WeekStart { get; private init; }

    /// <summary>An undo that leaves alone what was changed since.</summary>
    public bool KeepsChanged { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The worker that holds it.</summary>
    public Guid? LeaseOwner { get; private set; }

    /// <summary>By the database's clock; from then on another worker may take it.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When it last had its turn, by the database's clock: those that waited longest come first.</summary>
    public DateTimeOffset ServedAt { get; private init; }

    public bool HasEnded => Status is ImportStatus.Completed or ImportStatus.Failed or ImportStatus.Cancelled or ImportStatus.Undone;

    public ImportSettings Settings => new(ZoneRules.TryResolve(TimeZone, out var zone) ? zone : DateTimeZone.Utc, DateOrder, WeekStart, CreatedAt);

    public static ImportJob Create(Guid userId, string format, string? fileName, byte[] fileHash, ImportSettings settings) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = userId,
        Format = format,
        FileName = fileName,
        FileHash = fileHash,
        TimeZone = settings.Zone.Id,
        DateOrder = settings.DateOrder,
        WeekStart = settings.WeekStart,
        CreatedAt = settings.Now,
        ServedAt = settings.Now,
    };

    /// <summary>The file is read for the first time.</summary>
    public void Begin(int total, ImportCounts counts, IReadOnlyList<ImportProblem> problems, DateTimeOffset now)
    {
        (Status, StartedAt, Total, Counts) = (ImportStatus.Running, now, total, counts);
        Add(problems);
    }

    /// <summary>A lot is behind.</summary>
    public void Advance(int done, ImportCounts counts, IReadOnlyList<ImportProblem> problems, DateTimeOffset now)
    {
        (Done, Counts) = (done, counts);
        Add(problems);
        if (done >= Total)
        {
            End(ImportStatus.Completed, now);
        }
    }

    /// <summary>It does not go on.</summary>
    public void Fail(ImportProblem problem, DateTimeOffset now)
    {
        Add([problem]);
        End(ImportStatus.Failed, now);
    }

    public void Cancel(DateTimeOffset now) => End(ImportStatus.Cancelled, now);

    public void BeginUndo(int total, bool keepsChanged)
    {
        (Status, Done, Total, KeepsChanged, FinishedAt) = (ImportStatus.Undoing, 0, total, keepsChanged, null);
    }

    /// <summary>A part of what it made is gone.</summary>
    public void Remove(int count, IReadOnlyList<ImportProblem> kept, bool isLast, DateTimeOffset now)
    {
        Done += count;
        Add(kept);
        if (isLast)
        {
            End(ImportStatus.Undone, now);
        }
    }

    private void End(ImportStatus status, DateTimeOffset now) => (Status, FinishedAt, LeaseOwner, LeasedUntil) = (status, now, null, null);

    private void Add(IReadOnlyList<ImportProblem> problems)
    {
        if (problems.Count > 0)
        {
            ProblemCount += problems.Count;
            Problems = [.. Problems, .. problems.Take(ProblemsKept - Problems.Count)];
        }
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar;
using TodoPlatform.Modules.Accounts.Contracts;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;

namespace TodoPlatform.Modules.Tasks.Persistence;

/// <summary>Where a task that is being written stands.</summary>
/// <param name="Zone">The user's zone.</param>
/// <param name="Place">What was asked for, else the section's or parent's project, else the Inbox.</param>
internal sealed record NewPlace(DateTimeZone Zone, TaskPlace Place);

/// <summary>What a write needs to know of its user and of the task's new place, read in one round trip.</summary>
internal sealed class Surroundings(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements)
{
    private const string UserSql = """
        SELECT p.time_zone, p.deleted_at IS NOT NULL, (SELECT i.id FROM tasks.projects i WHERE i.user_id = $1 AND i.is_inbox)
        FROM (SELECT) one LEFT JOIN tasks.profiles p ON p.user_id = $1
        """;

    // By itself: with a parameter that is null as a rule, PostgreSQL would plan the statement above anew for each write.
    private const string TakenSql = "SELECT EXISTS (SELECT FROM tasks.tasks WHERE id = $1) OR EXISTS (SELECT FROM tasks.projects WHERE id = $1) OR EXISTS (SELECT FROM tasks.sections WHERE id = $1)";

    private const string ProjectSql = "SELECT is_archived FROM tasks.projects WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL FOR SHARE";

    // Projects before sections and tasks, and by their ids, as everywhere.
    private const string ProjectsSql = """
        SELECT FROM tasks.projects
        WHERE user_id = $4 AND (id = $1 OR id = (SELECT project_id FROM tasks.sections WHERE id = $2 AND user_id = $4 AND deleted_at IS NULL)
            OR id = (SELECT project_id FROM tasks.tasks WHERE id = $3 AND user_id = $4 AND deleted_at IS NULL))
        ORDER BY id FOR SHARE
        """;

    private const string SectionSql = """
        SELECT s.project_id, p.is_archived FROM tasks.sections s JOIN tasks.projects p ON p.id = s.project_id
        WHERE s.id = $1 AND s.user_id = $2 AND s.deleted_at IS NULL AND p.deleted_at IS NULL FOR SHARE
        """;

    private const string ParentSql = """
        SELECT t.project_id, t.section_id, t.status <> 'open', p.is_archived FROM tasks.tasks t JOIN tasks.projects p ON p.id = t.project_id
        WHERE t.id = $1 AND t.user_id = $2 AND t.deleted_at IS NULL FOR SHARE
        """;

    /// <summary>The user's zone: the profile's, before it is known the one that the request states, else UTC.</summary>
    public async Task<Result<DateTimeZone>> ZoneAsync(CancellationToken cancellationToken)
    {
        var profile = await FindProfile(db, user.Id, cancellationToken);
        return profile?.DeletedAt is not null ? TaskErrors.UserGone : ZoneOf(profile?.TimeZone);
    }

    /// <summary>How the user's words are read now; until the profile is known as <see cref="ZoneAsync"/> says, with the defaults of new accounts.</summary>
    public async Task<Result<Reading>> ReadingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await FindProfile(db, user.Id, cancellationToken);
        return profile?.DeletedAt is not null ? TaskErrors.UserGone
            : new Reading(ZoneOf(profile?.TimeZone), profile?.DateOrder ?? DateOrder.DayMonthYear, profile?.WeekStart ?? DayOfWeek.Monday, now);
    }

    /// <summary>The user's zone as <see cref="ZoneAsync"/> answers it, the same until the transaction ends. For writes, before any row is locked.</summary>
    public async Task<Result<DateTimeZone>> HeldZoneAsync(CancellationToken cancellationToken)
    {
        await db.HoldZoneAsync(user.Id, cancellationToken);
        return await ZoneAsync(cancellationToken);
    }

    /// <summary>Checks the place of a task and keeps it there until the transaction ends. Makes the Inbox where it is missing.</summary>
    /// <param name="newId">The id that the client chose, if it did; refused when it is taken.</param>
    public async Task<Result<NewPlace>> PlaceAsync(Guid? newId, Guid? projectId, Guid? sectionId, Guid? parentId, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(newId, projectId, sectionId, parentId, cancellationToken);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        return new NewPlace(read.Zone, read.Place ?? new TaskPlace(read.Inbox ?? await EnsureInboxAsync(user.Id, cancellationToken), null, null));
    }

    /// <summary>The user's Inbox, made now if nobody was faster.</summary>
    public async Task<Guid> EnsureInboxAsync(Guid userId, CancellationToken cancellationToken)
    {
        var inbox = Project.Inbox(userId, time.Now());
        var made = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO tasks.projects (id, user_id, name, is_inbox, is_favorite, is_archived, rank, created_at, updated_at, version)
            VALUES ({inbox.Id}, {userId}, {inbox.Name}, true, false, false, {inbox.Order}, {inbox.CreatedAt}, {inbox.UpdatedAt}, {inbox.Version})
            ON CONFLICT (user_id) WHERE is_inbox DO NOTHING
            """, cancellationToken);
        if (made == 0)
        {
            return await db.Projects.IgnoreQueryFilters().Where(project => project.UserId == userId && project.IsInbox).Select(project => project.Id).SingleAsync(cancellationToken);
        }

        announcements.Changed(new ProjectCreated(inbox.ToState(), inbox.CreatedAt), inbox);
        return inbox.Id;
    }

    private static readonly Func<TasksDbContext, Guid, CancellationToken, Task<UserProfile?>> FindProfile = EF.CompileAsyncQuery(
        (TasksDbContext db, Guid userId, CancellationToken _) => db.Profiles.AsNoTracking().IgnoreQueryFilters().SingleOrDefault(profile => profile.UserId == userId));

    private DateTimeZone ZoneOf(string? profileZone) =>
        ZoneRules.TryResolve(profileZone ?? user.StatedTimeZone, out var zone) ? zone : DateTimeZone.Utc;

    private async Task<(DateTimeZone Zone, Guid? Inbox, TaskPlace? Place, Error? Refusal)> ReadAsync(Guid? newId, Guid? projectId, Guid? sectionId, Guid? parentId, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        Add(batch, ZoneLock.HoldSql, user.Id.ToString());
        if (newId is { } id)
        {
            // Two requests that bring the same id at the same moment: the second waits here, and then sees the first one's row.
            Add(batch, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", id.ToString());
            Add(batch, TakenSql, id);
        }

        Add(batch, UserSql, user.Id);
        var stands = sectionId is not null || parentId is not null;
        if (stands)
        {
            Add(batch, ProjectsSql, projectId, sectionId, parentId, user.Id);
        }

        if (projectId is { } project)
        {
            Add(batch, ProjectSql, project, user.Id);
        }

        if (sectionId is { } section)
        {
            Add(batch, SectionSql, section, user.Id);
        }

        if (parentId is { } parent)
        {
            Add(batch, ParentSql, parent, user.Id);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var isTaken = newId is not null && await IsTakenAsync(reader, cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var zone = ZoneOf(reader.IsDBNull(0) ? null : reader.GetString(0));
        Guid? inbox = reader.IsDBNull(2) ? null : reader.GetGuid(2);
        var refusal = reader.GetBoolean(1) ? TaskErrors.UserGone : isTaken ? TaskErrors.IdTaken(newId!.Value) : null;
        if (stands)
        {
            await reader.NextResultAsync(cancellationToken);
        }

        TaskPlace? place = null;
        if (projectId is { } wanted)
        {
            refusal ??= await ProjectErrorAsync(reader, wanted, cancellationToken);
            place = new TaskPlace(wanted, null, null);
        }

        if (sectionId is not null && refusal is null)
        {
            (place, refusal) = await SectionAsync(reader, sectionId.Value, place, cancellationToken);
        }

        if (parentId is not null && refusal is null)
        {
            (place, refusal) = await ParentAsync(reader, parentId.Value, place, cancellationToken);
        }

        return (zone, inbox, place, refusal);
    }

    /// <summary>From the result of the lock to that of the user.</summary>
    private static async Task<bool> IsTakenAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var isTaken = reader.GetBoolean(0);
        await reader.NextResultAsync(cancellationToken);
        return isTaken;
    }

    private static async Task<Error?> ProjectErrorAsync(DbDataReader reader, Guid projectId, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return !await reader.ReadAsync(cancellationToken) ? TaskErrors.UnknownProject(projectId)
            : reader.GetBoolean(0) ? TaskErrors.ProjectArchived
            : null;
    }

    private static async Task<(TaskPlace? Place, Error? Refusal)> SectionAsync(DbDataReader reader, Guid sectionId, TaskPlace? asked, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return !await reader.ReadAsync(cancellationToken) ? (null, TaskErrors.UnknownSection(sectionId))
            : asked is not null && asked.ProjectId != reader.GetGuid(0) ? (null, TaskErrors.SectionElsewhere)
            : reader.GetBoolean(1) ? (null, TaskErrors.ProjectArchived)
            : (new TaskPlace(reader.GetGuid(0), sectionId, null), null);
    }

    private static async Task<(TaskPlace? Place, Error? Refusal)> ParentAsync(DbDataReader reader, Guid parentId, TaskPlace? asked, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return (null, TaskErrors.UnknownParent(parentId));
        }

        var place = new TaskPlace(reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetGuid(1), parentId);
        return reader.GetBoolean(2) ? (null, TaskErrors.ParentClosed)
            : asked is not null && asked.ProjectId != place.ProjectId ? (null, TaskErrors.ParentElsewhere)
            : asked?.SectionId is not null && asked.SectionId != place.SectionId ? (null, TaskErrors.ParentInOtherSection)
            : reader.GetBoolean(3) ? (null, TaskErrors.ProjectArchived)
            : (place, null);
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value is string ? new NpgsqlParameter { Value = value } : new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        }

        batch.BatchCommands.Add(command);
    }
}

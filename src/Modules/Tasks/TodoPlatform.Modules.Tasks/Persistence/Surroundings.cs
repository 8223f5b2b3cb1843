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
/// <param name="ProjectId">The project asked for, else the parent's, else the Inbox.</param>
internal sealed record TaskPlace(DateTimeZone Zone, Guid ProjectId);

/// <summary>What a write needs to know of its user and of the task's new place, read in one round trip.</summary>
internal sealed class Surroundings(TasksDbContext db, CurrentUser user, TimeProvider time, Announcements announcements)
{
    private const string UserSql = """
        SELECT p.time_zone, p.deleted_at IS NOT NULL,
               (SELECT i.id FROM tasks.projects i WHERE i.user_id = $1 AND i.is_inbox),
               $2 IS NOT NULL AND (EXISTS (SELECT FROM tasks.tasks t WHERE t.id = $2) OR EXISTS (SELECT FROM tasks.projects j WHERE j.id = $2))
        FROM (SELECT) one LEFT JOIN tasks.profiles p ON p.user_id = $1
        """;

    private const string ProjectSql = "SELECT is_archived FROM tasks.projects WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL FOR SHARE";

    private const string ParentSql = "SELECT project_id, status <> 'open' FROM tasks.tasks WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL FOR SHARE";

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
    public async Task<Result<TaskPlace>> PlaceAsync(Guid? newId, Guid? projectId, Guid? parentId, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(newId, projectId, parentId, cancellationToken);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        if (read.Project is { } project)
        {
            return new TaskPlace(read.Zone, project);
        }

        return new TaskPlace(read.Zone, read.Inbox ?? await EnsureInboxAsync(user.Id, cancellationToken));
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

    private async Task<(DateTimeZone Zone, Guid? Inbox, Guid? Project, Error? Refusal)> ReadAsync(Guid? newId, Guid? projectId, Guid? parentId, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        Add(batch, ZoneLock.HoldSql, user.Id.ToString());
        if (newId is { } id)
        {
            // Two requests that bring the same id at the same moment: the second waits here, and then sees the first one's row.
            Add(batch, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", id.ToString());
        }

        Add(batch, UserSql, user.Id, newId);
        if (projectId is { } project)
        {
            Add(batch, ProjectSql, project, user.Id);
        }

        if (parentId is { } parent)
        {
            Add(batch, ParentSql, parent, user.Id);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        if (newId is not null)
        {
            await reader.NextResultAsync(cancellationToken);
        }

        await reader.ReadAsync(cancellationToken);
        var zone = ZoneOf(reader.IsDBNull(0) ? null : reader.GetString(0));
        Guid? inbox = reader.IsDBNull(2) ? null : reader.GetGuid(2);
        var refusal = reader.GetBoolean(1) ? TaskErrors.UserGone : reader.GetBoolean(3) ? TaskErrors.IdTaken(newId!.Value) : null;
        if (projectId is { } wanted)
        {
            refusal ??= await ProjectErrorAsync(reader, wanted, cancellationToken);
        }

        var place = projectId;
        if (parentId is not null && refusal is null)
        {
            (place, refusal) = await ParentAsync(reader, parentId.Value, projectId, cancellationToken);
        }

        return (zone, inbox, place, refusal);
    }

    private static async Task<Error?> ProjectErrorAsync(DbDataReader reader, Guid projectId, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return !await reader.ReadAsync(cancellationToken) ? TaskErrors.UnknownProject(projectId)
            : reader.GetBoolean(0) ? TaskErrors.ProjectArchived
            : null;
    }

    private static async Task<(Guid? Project, Error? Refusal)> ParentAsync(DbDataReader reader, Guid parentId, Guid? projectId, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return !await reader.ReadAsync(cancellationToken) ? (projectId, TaskErrors.UnknownParent(parentId))
            : reader.GetBoolean(1) ? (projectId, TaskErrors.ParentClosed)
            : projectId is { } wanted && wanted != reader.GetGuid(0) ? (projectId, TaskErrors.ParentElsewhere)
            : (reader.GetGuid(0), null);
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

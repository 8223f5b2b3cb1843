using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Domain.Filters;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

internal static class ListTasks
{
    /// <summary>What <c>GET /tasks</c> takes.</summary>
    /// <param name="Status">Without it: open tasks, or all when the filter itself speaks of closed ones.</param>
    /// <param name="Filter">The filter language, in addition to the other parameters.</param>
    /// <param name="Archived">Tasks of projects in the archive: false without them, true only them, all with them. Left out: without them, unless a project, a section or a parent is named.</param>
    internal sealed record Query(
        string? Q, Guid? ProjectId, Guid? SectionId, Guid? ParentId, string[] Label, string? LabelMatch, string? Priority, string? Status, string? Due, string? UpdatedSince,
        string? Filter, string? Archived, string? Sort, int? Limit, string? Cursor) : IQuery<Response>
    {
        /// <summary>All that a cursor is bound to.</summary>
        public string Signature => string.Join('\n', "tasks", Q, ProjectId, SectionId, ParentId, string.Join('\t', Label), LabelMatch, Priority, Status, Due, UpdatedSince, Filter, Archived, Sort);

        /// <summary>Whether tasks of the archive are wanted; null for both.</summary>
        public bool? InArchive => Archived switch
        {
            "true" => true,
            "false" => false,
            "all" => null,
            _ => ProjectId is null && SectionId is null && ParentId is null ? false : null,
        };
    }

    /// <param name="Fuzzy">Nothing has the words of <c>q</c>: these are similar.</param>
    internal sealed record Response(IReadOnlyList<TaskResource> Items, string? NextCursor, bool Fuzzy);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Q).MaximumLength(TaskLimits.Search).Must(TaskSearch.CanBeAsked).OverridePropertyName("q");
            RuleFor(query => query.Label).Must(labels => labels.Length <= TaskLimits.Labels && labels.All(TaskSearch.CanBeAsked)).OverridePropertyName("label").WithMessage($"At most {TaskLimits.Labels} labels, none with U+0000.");
            RuleFor(query => query.LabelMatch).Must(match => match is null or "" or "any" or "all").OverridePropertyName("labelMatch").WithMessage("labelMatch must be any or all.");
            RuleFor(query => query.Priority).Must(priority => string.IsNullOrEmpty(priority) || TryPriority(priority, out _)).OverridePropertyName("priority").WithMessage("priority must be low, normal, high or critical.");
            RuleFor(query => query.Status).Must(status => status is null or "" or "open" or "completed" or "cancelled" or "all").OverridePropertyName("status").WithMessage("status must be open, completed, cancelled or all.");
            RuleFor(query => query.Due).Must(due => string.IsNullOrEmpty(due) || DueRange.TryParse(due, out _)).OverridePropertyName("due").WithMessage("due must be overdue, today, week, none, or a range of dates like 2026-11-01..2026-11-30.");
            RuleFor(query => query.UpdatedSince).Must(since => string.IsNullOrEmpty(since) || TryInstant(since, out _)).OverridePropertyName("updatedSince").WithMessage("updatedSince must be a time like 2026-11-20T10:00:00Z.");
            RuleFor(query => query.Archived).Must(archived => archived is null or "" or "true" or "false" or "all").OverridePropertyName("archived").WithMessage("archived must be true, false or all.");
            RuleFor(query => query.Sort).Must(sort => string.IsNullOrEmpty(sort) || TaskOrder.Of(sort) is not null).OverridePropertyName("sort").WithMessage("sort must be due, created, -created, updated, -updated, title, priority or order.");
        }
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, PageCursor cursors) : IQueryHandler<Query, Response>
    {
        public async Task<Result<Response>> Handle(Query query, CancellationToken cancellationToken)
        {
            var limit = PageCursor.Limit(query.Limit);
            var after = cursors.Read<TaskOrder.Position>(query.Signature, query.Cursor);
            if ((limit.Error ?? after.Error) is { } malformed)
            {
                return malformed;
            }

            var filter = string.IsNullOrEmpty(query.Filter) ? null : FilterParser.Parse(query.Filter);
            if (filter is { Succeeded: false })
            {
                return filter.Error;
            }

            var zone = await surroundings.ZoneAsync(cancellationToken);
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            var search = new Search(query, filter?.Value, new FilterClock(time.Now(), zone.Value));
            var order = TaskOrder.Of(query.Sort)!;
            var words = string.IsNullOrWhiteSpace(query.Q) ? null : query.Q;
            await using var planned = words is null && filter?.Value.Terms().Any(term => term is SearchFilter) == true ? await db.PlanForValuesAsync(cancellationToken) : null;
            var (found, spelling) = words is null
                ? (await ReadAsync(search, null, order, after.Value, limit.Value, cancellationToken), Spelling.AsTyped)
                : await SearchAsync(search, words, order, after.Value, limit.Value, cancellationToken);
            var page = found.Count > limit.Value ? found[..limit.Value] : found;
            var next = found.Count > limit.Value ? cursors.Write(query.Signature, TaskOrder.Position.Of(page[^1], spelling)) : null;
            return new Response(await db.WithSeriesAsync(page, cancellationToken), next, spelling != Spelling.AsTyped && page.Count > 0);
        }

        /// <summary>The first way to look for the words that finds something; a further page goes on in the way of the first.</summary>
        private async Task<(List<TaskItem> Found, Spelling Spelling)> SearchAsync(Search search, string words, TaskOrder order, TaskOrder.Position? after, int limit, CancellationToken cancellationToken)
        {
            await foreach (var way in db.WaysAsync(words, everywhere: false, cancellationToken))
            {
                if (after is not null && after.Spelling != way.Spelling)
                {
                    continue;
                }

                var found = await ReadAsync(search, way, order, after, limit, cancellationToken);
                if (found.Count > 0 || after is not null)
                {
                    return (found, way.Spelling);
                }
            }

            return ([], Spelling.AsTyped);
        }

        private async Task<List<TaskItem>> ReadAsync(Search search, SearchWords? words, TaskOrder order, TaskOrder.Position? after, int limit, CancellationToken cancellationToken)
        {
            var labels = await LabelPatterns.ReadAsync(db, search.Filter, cancellationToken);
            var condition = new FilterSql(search.Clock, user.Id, labels).And(search.Labels).And(search.Due).And(search.Filter).AndArchived(search.Query.InArchive).AndWords(words);
            var tasks = Narrow(db.Search(condition), search);
            if (after is not null)
            {
                tasks = tasks.Where(order.After(after));
            }

            return await order.Sort(tasks.AsNoTracking()).Take(limit + 1).ToListAsync(cancellationToken);
        }

        private static IQueryable<TaskItem> Narrow(IQueryable<TaskItem> tasks, Search search)
        {
            var query = search.Query;
            tasks = tasks.Where(task => task.DeletedAt == null);
            tasks = query.Status switch
            {
                "completed" => tasks.Where(task => task.Status == TaskProgress.Completed),
                "cancelled" => tasks.Where(task => task.Status == TaskProgress.Cancelled),
                "all" => tasks,
                null or "" when search.Filter?.SpeaksOfClosed() == true => tasks,
                _ => tasks.Where(task => task.Status == TaskProgress.Open),
            };
            if (query.ProjectId is { } project)
            {
                tasks = tasks.Where(task => task.ProjectId == project);
            }

            if (query.SectionId is { } section)
            {
                tasks = tasks.Where(task => task.SectionId == section);
            }

            if (query.ParentId is { } parent)
            {
                tasks = tasks.Where(task => task.ParentId == parent);
            }

            if (TryPriority(query.Priority, out var priority))
            {
                tasks = tasks.Where(task => task.Priority == priority);
            }

            return TryInstant(query.UpdatedSince, out var since) ? tasks.Where(task => task.UpdatedAt >= since) : tasks;
        }

        /// <summary>What is asked for, read.</summary>
        private sealed record Search(Query Query, FilterNode? Filter, FilterClock Clock)
        {
            public FilterNode? Labels { get; } = Query.LabelMatch == "all" ? FilterNodes.All(NamesOf(Query)) : FilterNodes.Any(NamesOf(Query));

            public FilterNode? Due { get; } = DueRange.TryParse(Query.Due, out var due) ? due.ToFilter() : null;

            private static IEnumerable<FilterNode> NamesOf(Query query) => query.Label.DistinctBy(TaskContent.KeyOf).Select(label => new LabelFilter(NamePattern.Of(label)));
        }
    }

    private static bool TryPriority(string? text, out TaskPriority priority)
    {
        priority = default;
        return text is { Length: > 0 } && !char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+') && !text.Contains(',', StringComparison.Ordinal)
            && Enum.TryParse(text, ignoreCase: true, out priority) && Enum.IsDefined(priority);
    }

    private static bool TryInstant(string? text, out DateTimeOffset instant)
    {
        var parsed = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
        instant = instant.ToUniversalTime();
        return parsed;
    }

    /// <summary>A span of due dates on the viewer's calendar. Timed tasks count by their instant, whole days by their date.</summary>
    internal sealed record DueRange(string? Name, DateOnly? From, DateOnly? To)
    {
        private const int WeekDays = 7;

        public static bool TryParse(string? text, out DueRange range)
        {
            range = new DueRange(text, null, null);
            if (text is "overdue" or "today" or "week" or "none")
            {
                return true;
            }

            var parts = text?.Split("..");
            if (parts is not { Length: 2 } || parts is ["", ""])
            {
                return false;
            }

            var valid = TryDate(parts[0], out var from) & TryDate(parts[1], out var to);
            range = new DueRange(null, from, to);
            return valid;
        }

        public FilterNode? ToFilter() => Name switch
        {
            "none" => new AbsentFilter(FilterPart.Date),
            "overdue" => new OverdueFilter(),
            "today" => new WithinFilter(1),
            "week" => new WithinFilter(WeekDays),
            _ => FilterNodes.All(
            [
                From is { } from ? new DateFilter(FilterField.Due, FilterComparison.GreaterOrEqual, new FixedDay(from)) : null,
                To is { } to ? new DateFilter(FilterField.Due, FilterComparison.LessOrEqual, new FixedDay(to)) : null,
            ]),
        };

        private static bool TryDate(string text, out DateOnly? date)
        {
            date = null;
            if (text.Length == 0)
            {
                return true;
            }

            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) || LocalMoments.CheckDate(parsed, "due") is not null)
            {
                return false;
            }

            date = parsed;
            return true;
        }
    }

    /// <summary>An order of the list, and how a page continues in it: one row comparison that its index answers.</summary>
    internal sealed record TaskOrder(Func<IQueryable<TaskItem>, IQueryable<TaskItem>> Sort, Func<TaskOrder.Position, Expression<Func<TaskItem, bool>>> After)
    {
        /// <summary>The last task of a page, as far as some order needs it.</summary>
        internal sealed record Position(Guid Id, DateTime DueSort, TaskPriority Priority, string Order, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string Title, Spelling Spelling)
        {
            public static Position Of(TaskItem task, Spelling spelling) => new(task.Id, task.DueSort, task.Priority, task.Order, task.CreatedAt, task.UpdatedAt, task.Title, spelling);
        }

        public static TaskOrder? Of(string? sort) => sort switch
        {
            null or "" or "due" => ByDue,
            "created" => ByCreation,
            "-created" => ByCreationBackwards,
            "updated" => ByUpdate,
            "-updated" => ByUpdateBackwards,
            "title" => ByTitle,
            "priority" => ByPriority,
            "order" => ByRank,
            _ => null,
        };

        private static readonly TaskOrder ByDue = new(
            tasks => tasks.OrderBy(t => t.DueSort).ThenBy(t => t.Priority).ThenBy(t => t.Order).ThenBy(t => t.Id),
            p => t => EF.Functions.GreaterThan(ValueTuple.Create(t.DueSort, t.Priority, t.Order, t.Id), ValueTuple.Create(p.DueSort, p.Priority, p.Order, p.Id)));

        private static readonly TaskOrder ByCreation = new(
            tasks => tasks.OrderBy(t => t.CreatedAt).ThenBy(t => t.Id),
            p => t => EF.Functions.GreaterThan(ValueTuple.Create(t.CreatedAt, t.Id), ValueTuple.Create(p.CreatedAt, p.Id)));

        private static readonly TaskOrder ByCreationBackwards = new(
            tasks => tasks.OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id),
            p => t => EF.Functions.LessThan(ValueTuple.Create(t.CreatedAt, t.Id), ValueTuple.Create(p.CreatedAt, p.Id)));

        private static readonly TaskOrder ByUpdate = new(
            tasks => tasks.OrderBy(t => t.UpdatedAt).ThenBy(t => t.Id),
            p => t => EF.Functions.GreaterThan(ValueTuple.Create(t.UpdatedAt, t.Id), ValueTuple.Create(p.UpdatedAt, p.Id)));

        private static readonly TaskOrder ByUpdateBackwards = new(
            tasks => tasks.OrderByDescending(t => t.UpdatedAt).ThenByDescending(t => t.Id),
            p => t => EF.Functions.LessThan(ValueTuple.Create(t.UpdatedAt, t.Id), ValueTuple.Create(p.UpdatedAt, p.Id)));

#pragma warning disable CA1304, CA1311, CA1862 // runs in the database, as lower(title)
        private static readonly TaskOrder ByTitle = new(
            tasks => tasks.OrderBy(t => t.Title.ToLower()).ThenBy(t => t.Id),
            p => t => EF.Functions.GreaterThan(ValueTuple.Create(t.Title.ToLower(), t.Id), ValueTuple.Create(TasksDbContext.Lower(p.Title), p.Id)));
#pragma warning restore CA1304, CA1311, CA1862

        private static readonly TaskOrder ByPriority = new(
            tasks => tasks.OrderBy(t => t.Priority).ThenBy(t => t.DueSort).ThenBy(t => t.Order).ThenBy(t => t.Id),
            p => t => EF.Functions.GreaterThan(ValueTuple.Create(t.Priority, t.DueSort, t.Order, t.Id), ValueTuple.Create(p.Priority, p.DueSort, p.Order, p.Id)));

        private static readonly TaskOrder ByRank = new(
            tasks => tasks.OrderBy(t => t.Order).ThenBy(t => t.Id),
            p => t => EF.Functions.GreaterThan(ValueTuple.Create(t.Order, t.Id), ValueTuple.Create(p.Order, p.Id)));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/tasks", async (
            string? q, Guid? projectId, Guid? sectionId, Guid? parentId, [FromQuery] string[]? label, string? labelMatch, string? priority, string? status, string? due, string? updatedSince,
            string? filter, string? archived, string? sort, int? limit, string? cursor, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Query(q, projectId, sectionId, parentId, label ?? [], labelMatch, priority, status, due, updatedSince, filter, archived, sort, limit, cursor), ct)).ToOk(http))
            .WithName("ListTasks").WithTags("Tasks").WithSummary("The open tasks, due soonest first, or those that the filters name; without those of projects in the archive unless archived=true|all")
            .Produces<Response>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}

using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Calendar.QuickAdd;
using TodoPlatform.Modules.Tasks.Contracts;
using TodoPlatform.Modules.Tasks.Domain;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Makes a task of a line in plain words (docs/quick-add.md). Shown first (<c>dryRun</c>), it takes no lock and writes nothing.</summary>
internal static class QuickAddTask
{
    private const int LongestText = 10_000;
    private const int MostRejected = 100;
    private static readonly DateTimeOffset Earliest = new(1900, 1, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2999, 12, 29, 0, 0, 0, TimeSpan.Zero);

    /// <param name="TimeZone">Where the line is written; times are pinned to it when it is not the user's zone.</param>
    /// <param name="Now">When the line is written; only with <paramref name="DryRun"/>.</param>
    /// <param name="DryRun">Shows what would be made.</param>
    /// <param name="Rejected">Spans of tokens that are to stay text.</param>
    internal sealed record Request(string? Text = null, string? TimeZone = null, DateTimeOffset? Now = null, bool? DryRun = null, Guid? Id = null, IReadOnlyList<RejectedSpan?>? Rejected = null);

    /// <param name="Start">Zero-based, in UTF-16 units.</param>
    internal sealed record RejectedSpan(int Start = 0, int Length = 0);

    internal sealed record Command(Request Line) : ICommand<Response>;

    internal sealed record Query(Request Line) : IQuery<Preview>;

    /// <param name="Tokens">What was recognised in the text, in its order.</param>
    /// <param name="Problems">What looks like a token and stayed text, with the reason.</param>
    internal sealed record Response(TaskResource Task, IReadOnlyList<TokenResource> Tokens, IReadOnlyList<TextProblemResource> Problems) : IVersioned
    {
        long IVersioned.Version => Task.Version;
    }

    /// <param name="Task">As it would be made now; its id and order will be others, and its project is all zeros while the Inbox does not exist yet.</param>
    internal sealed record Preview(TaskResource Task, IReadOnlyList<TokenResource> Tokens, IReadOnlyList<TextProblemResource> Problems);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Line).SetValidator(new LineValidator()).OverridePropertyName("");
            RuleFor(c => c.Line.DryRun).NotEqual(true).OverridePropertyName("dryRun").WithMessage("Only POST /tasks/quick-add shows what a line would mean. Leave dryRun out.");
        }
    }

    internal sealed class PreviewValidator : AbstractValidator<Query>
    {
        public PreviewValidator() => RuleFor(q => q.Line).SetValidator(new LineValidator()).OverridePropertyName("");
    }

    private sealed class LineValidator : AbstractValidator<Request>
    {
        public LineValidator()
        {
            RuleFor(r => r.Text).Must(text => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText)
                .OverridePropertyName("text").WithMessage($"text must be 1 to {LongestText} characters that say what is to be done, such as \"Pay rent tomorrow 9am\".");
            RuleFor(r => r.Now).Null().When(r => r.DryRun != true).OverridePropertyName("now").WithErrorCode("now-without-dry-run").WithMessage("now is only for showing what a line would mean: send dryRun: true, or leave now out.");
            RuleFor(r => r.Now).Must(now => now is null || (now >= Earliest && now <= Latest)).OverridePropertyName("now").WithErrorCode("date-out-of-range").WithMessage("now must lie in the years 1900 to 2999.");
            RuleFor(r => r.Id).Must(id => id is null || (id.Value.Version == 7 && id != Guid.Empty)).OverridePropertyName("id").WithErrorCode("bad-id").WithMessage("id must be a UUID v7.");
            RuleFor(r => r.Rejected).Must(spans => spans is null || (spans.Count <= MostRejected && spans.All(span => span is { Start: >= 0 and <= LongestText, Length: > 0 and <= LongestText })))
                .OverridePropertyName("rejected").WithMessage($"rejected must be at most {MostRejected} spans with a start and a length, as the tokens of an answer have them.");
        }
    }

    /// <summary>A line, understood.</summary>
    internal sealed record Understood(Reading Reading, QuickAddResult Line, TaskContent Content, RecurrenceContent? Recurrence, Guid? ProjectId, Guid? SectionId);

    private sealed record NamedSection(Guid Id, Guid ProjectId, string Name);

    /// <summary>Reads the line as its user means it.</summary>
    internal sealed class Reader(TasksDbContext db, Surroundings surroundings)
    {
        public async Task<Result<Understood>> ReadAsync(Request request, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var reading = await surroundings.ReadingAsync(now, cancellationToken);
            if (!reading.Succeeded)
            {
                return reading.Error;
            }

            var zone = reading.Value.ZoneOf(request.TimeZone, "timeZone");
            if (!zone.Succeeded)
            {
                return zone.Error;
            }

            var text = request.Text!;
            var projects = text.Contains('#', StringComparison.Ordinal)
                ? await db.Projects.AsNoTracking().Where(project => project.DeletedAt == null && !project.IsArchived).OrderBy(project => project.Order).ThenBy(project => project.Id)
                    .Select(project => new { project.Id, project.Name }).ToListAsync(cancellationToken)
                : [];
            var sections = text.Contains('/', StringComparison.Ordinal) ? await SectionsAsync(cancellationToken) : [];
            var context = reading.Value.In(zone.Value) with
            {
                Projects = [.. projects.Select(project => project.Name)],
                Sections = [.. sections.Select(section => section.Name)],
                Rejected = [.. (request.Rejected ?? []).Select(span => new TextSpan(span!.Start, span.Length))],
            };
            var line = QuickAddParser.Parse(text, context);
            var projectId = projects.Find(project => project.Name == line.Project)?.Id;
            if (projectId is not null && line.Section is not null && !sections.Exists(section => IsNamed(section)))
            {
                // A section of that name is in other projects only, so it is text.
                line = QuickAddParser.Parse(text, context with { Sections = [.. sections.Where(section => section.ProjectId == projectId).Select(section => section.Name)] });
            }

            var sectionId = sections.Find(IsNamed)?.Id;
            var content = ContentOf(line, zone.Value, reading.Value.Viewer).Check();
            var recurrence = line.Recurrence is { } repeats
                ? new RecurrenceContent(repeats.Rule.ToString(), repeats.Mode == Calendar.RecurrenceMode.FromCompletion ? SeriesMode.FromCompletion : SeriesMode.CatchUp, repeats.ClampMonthEnd)
                : null;
            return content.Succeeded ? new Understood(reading.Value, line, content.Value, recurrence, projectId, sectionId) : Error.Invalid(content.Error.Code, "text", content.Error.Message);

            bool IsNamed(NamedSection section) => section.Name == line.Section && (projectId is null || section.ProjectId == projectId);
        }

        /// <summary>By the order of their projects, in which a name that several have is looked for.</summary>
        private Task<List<NamedSection>> SectionsAsync(CancellationToken cancellationToken) => db.Sections.AsNoTracking().Where(section => section.DeletedAt == null)
            .Join(db.Projects.Where(project => project.DeletedAt == null && !project.IsArchived), section => section.ProjectId, project => project.Id, (section, project) => new { section, project.Order })
            .OrderBy(pair => pair.Order).ThenBy(pair => pair.section.ProjectId).ThenBy(pair => pair.section.Order).ThenBy(pair => pair.section.Id)
            .Select(pair => new NamedSection(pair.section.Id, pair.section.ProjectId, pair.section.Name)).ToListAsync(cancellationToken);

        private static TaskContent ContentOf(QuickAddResult line, DateTimeZone zone, DateTimeZone viewer) => new(
            line.Title, Description: null, line.Priority is { } priority ? Enum.Parse<TaskPriority>(priority.ToString()) : TaskPriority.Normal, line.Labels, Start: null,
            line.Due is { } due ? Reading.MomentOf(due, zone.Id == viewer.Id ? null : zone.Id) : null, line.Deadline?.ToDateOnly(), line.DurationMinutes,
            [.. line.Reminders.Select(before => new ReminderDefinition(Guid.CreateVersion7(), ReminderAnchor.Due, before.ToString(), null, null))]);
    }

    internal sealed class Handler(Reader reader, TimeProvider time, Surroundings surroundings, NewTasks tasks) : ICommandHandler<Command, Response>
    {
        public async Task<Result<Response>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var understood = await reader.ReadAsync(command.Line, now, cancellationToken);
            if (!understood.Succeeded)
            {
                return understood.Error;
            }

            var (line, id) = (understood.Value.Line, command.Line.Id);
            var place = await surroundings.PlaceAsync(id, understood.Value.ProjectId, understood.Value.SectionId, parentId: null, cancellationToken);
            if (!place.Succeeded)
            {
                return place.Error;
            }

            // A line that names a time of the past means it ("today 8:00"), so there is nothing to refuse.
            var added = tasks.Add(new NewTask(id ?? Guid.CreateVersion7(), understood.Value.Content, understood.Value.Recurrence), place.Value, now);
            return added.Succeeded ? new Response(added.Value, TokenResource.Of(line), TextProblemResource.Of(line)) : added.Error;
        }
    }

    internal sealed class PreviewHandler(Reader reader, TimeProvider time, TasksDbContext db, NewTasks tasks) : IQueryHandler<Query, Preview>
    {
        public async Task<Result<Preview>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = query.Line.Now?.ToUniversalTime() ?? time.Now();
            var understood = await reader.ReadAsync(query.Line, now, cancellationToken);
            if (!understood.Succeeded)
            {
                return understood.Error;
            }

            var line = understood.Value.Line;
            var projectId = understood.Value.ProjectId
                ?? await (understood.Value.SectionId is { } sectionId
                    ? db.Sections.Where(section => section.Id == sectionId).Select(section => section.ProjectId)
                    : db.Projects.Where(project => project.IsInbox).Select(project => project.Id)).SingleOrDefaultAsync(cancellationToken);
            var drafted = tasks.Draft(
                new NewTask(query.Line.Id ?? Guid.CreateVersion7(), understood.Value.Content, understood.Value.Recurrence),
                new NewPlace(understood.Value.Reading.Viewer, new TaskPlace(projectId, understood.Value.SectionId, null)), now);
            return drafted.Succeeded
                ? new Preview(TaskResource.Of(drafted.Value.Task, drafted.Value.Series), TokenResource.Of(line), TextProblemResource.Of(line))
                : drafted.Error;
        }
    }

    /// <summary>Its part in a sync.</summary>
    internal static SyncedCommand Synced => SyncedCommand.Of<Request, Response>("task", "quickAdd", StatusCodes.Status201Created, SyncAim.Nothing, (_, line) => new Command(line), added => added.Task.Id);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/quick-add", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) => request.DryRun == true
            ? (await mediator.Send(new Query(request), ct)).ToOk(http)
            : (await mediator.Send(new Command(request), ct)).ToCreated(http, added => $"/api/v1/tasks/{added.Task.Id}"))
            .WithName("QuickAddTask").WithTags("Tasks").WithSummary("Add a task written as one line, or with dryRun see what the line means")
            .Produces<Response>(StatusCodes.Status201Created).Produces<Preview>().ProducesProblem(StatusCodes.Status409Conflict).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}

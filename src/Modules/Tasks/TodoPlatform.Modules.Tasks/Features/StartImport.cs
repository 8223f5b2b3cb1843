using System.Security.Cryptography;
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
using TodoPlatform.Modules.Tasks.Domain.Imports;
using TodoPlatform.Modules.Tasks.Persistence;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>
/// Takes a file in; a worker imports it. A file that is still waiting or being imported is not taken twice: its job is answered again. A dry run says what would be made, without a job.
/// </summary>
internal static class StartImport
{
    /// <summary>In bytes. An export of 100 000 tasks has about 60 MB.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    private const int LongestFileName = 255;
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    internal sealed record Command(string? Format, string? FileName, string? ContentType, ReadOnlyMemory<byte> File) : ICommand<Response>;

    /// <param name="Job">Null for a dry run.</param>
    internal sealed record Response(ImportResource? Job, ImportPreview? Preview);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.File).Must(file => !file.IsEmpty).OverridePropertyName("file").WithErrorCode("empty-file").WithMessage("The body is empty. Send the file as it is, e.g. with curl --data-binary @file.");
    }

    internal sealed class Handler(TasksDbContext db, CurrentUser user, TimeProvider time, Surroundings surroundings, ImportFormats formats, DryRunGate gate, WriteScope scope) : ICommandHandler<Command, Response>
    {
        public async Task<Result<Response>> Handle(Command command, CancellationToken cancellationToken)
        {
            var (format, refusal) = formats.Choose(command.Format, command.File, command.ContentType, command.FileName);
            if (format is null)
            {
                return refusal!;
            }

            var reading = await surroundings.ReadingAsync(time.Now(), cancellationToken);
            if (!reading.Succeeded)
            {
                return reading.Error;
            }

            var settings = new ImportSettings(reading.Value.Viewer, reading.Value.DateOrder, reading.Value.WeekStart, reading.Value.Now);
            var hash = SHA256.HashData(command.File.Span);
            return scope.DryRun ? await RehearseAsync(format, command.File, settings, hash, cancellationToken) : await EnqueueAsync(format, command, settings, hash, cancellationToken);
        }

        private async Task<Result<Response>> RehearseAsync(IImportFormat format, ReadOnlyMemory<byte> file, ImportSettings settings, byte[] hash, CancellationToken cancellationToken)
        {
            using var place = gate.TryEnter();
            if (place is null)
            {
                return new Error(ErrorKind.TooManyRequests, "too-many-dry-runs", "Other files are being read. Try again in a moment.") { RetryAfter = Later };
            }

            var read = formats.Read(format, file, settings);
            if (!read.Succeeded)
            {
                return read.Error;
            }

            var plan = ImportPlan.Of(read.Value, settings);
            var targets = await ImportTargets.ResolveAsync(db, user.Id, ImportFormats.SourceOf(format, hash), Guid.Empty, plan, cancellationToken);
            var colored = await db.Labels.AsNoTracking().Where(label => label.Color != null).Select(label => label.Key).ToHashSetAsync(cancellationToken);
            return new Response(null, new ImportPreview(format.Name, targets.Count(plan, colored), [.. plan.Problems.Take(ImportJob.ProblemsKept)], plan.Problems.Count));
        }

        private async Task<Result<Response>> EnqueueAsync(IImportFormat format, Command command, ImportSettings settings, byte[] hash, CancellationToken cancellationToken)
        {
            // One hand-in of a user after the other: the same file twice at once is one job.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"tasks.import:" + user.Id}, 0))", cancellationToken);
            var unfinished = await db.Imports.AsNoTracking().Where(import => import.Status == ImportStatus.Queued || import.Status == ImportStatus.Running).ToListAsync(cancellationToken);
            if (unfinished.Find(import => import.Format == format.Name && import.FileHash.AsSpan().SequenceEqual(hash)) is { } same)
            {
                return new Response(ImportResource.Of(same), null);
            }

            if (unfinished.Count >= ImportJob.MostAtOnce)
            {
                return Error.Conflict("too-many-imports", $"{unfinished.Count} imports are waiting or running. Wait for one of them to end, or cancel one.");
            }

            var job = ImportJob.Create(user.Id, format.Name, ImportRepairs.Line(command.FileName, LongestFileName), hash, settings);
            db.Add(job);
            await db.SaveChangesAsync(cancellationToken); // the file refers to it
            var file = command.File.ToArray();
            await db.Database.ExecuteSqlAsync($"INSERT INTO tasks.import_files (import_id, content) VALUES ({job.Id}, {file})", cancellationToken);
            return new Response(ImportResource.Of(job), null);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/import", async (string? format, string? fileName, IMediator mediator, ImportSignal signal, HttpContext http, CancellationToken ct) =>
            {
                var file = await ReadAsync(http.Request, ct);
                http.Response.OnCompleted(() =>
                {
                    signal.Wake(); // by then it is committed
                    return Task.CompletedTask;
                });
                var answer = await mediator.Send(new Command(format, fileName, http.Request.ContentType, file), ct);
                return !answer.Succeeded ? answer.Error.ToProblem()
                    : answer.Value.Preview is { } preview ? TypedResults.Ok(preview)
                    : TypedResults.Accepted($"/api/v1/import/{answer.Value.Job!.Id}", answer.Value.Job);
            })
            .WithName("StartImport").WithTags("Import").WithSummary("Import a file, which is the body, of any content type and at most 64 MB. format may be left out when the file says what it is")
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile), new CannotBeUndone())
            .Produces<ImportResource>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Body.CanSeek)
        {
            request.Body.Position = 0; // an Idempotency-Key has made others read it
        }

        var file = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, LargestFile));
        await request.Body.CopyToAsync(file, cancellationToken);
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}

using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Offenders.Persistence;

namespace TodoPlatform.Modules.Offenders.Features;

/// <summary>Innocent: no rule may accuse it.</summary>
internal static class CompleteThing
{
    internal sealed record Request(string Note);

    internal sealed record Command(Guid Id, string Note) : ICommand<Nothing>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(100);
    }

    internal sealed class Handler(OffendersDbContext db, TimeProvider time) : ICommandHandler<Command, Nothing>
    {
        public async Task<Result<Nothing>> Handle(Command command, CancellationToken cancellationToken)
        {
            var thing = await db.FindThingAsync(command.Id, cancellationToken);
            thing?.Complete(time.GetUtcNow());
            return default(Nothing)!;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/things/{id:guid}/complete", async (Guid id, Request request, IMediator mediator, HttpContext http, CancellationToken ct) =>
            (await mediator.Send(new Command(id, request.Note), ct)).ToOk(http));
}

using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Tasks.Domain.Filters;
using TodoPlatform.Modules.Tasks.Resources;

namespace TodoPlatform.Modules.Tasks.Features;

/// <summary>Reads a filter and says what it means; nothing is looked up.</summary>
internal static class ValidateFilter
{
    internal sealed record Request(string? Query = null);

    internal sealed record Query(Request Filter) : IQuery<Response>;

    /// <param name="Text">The filter in its one spelling.</param>
    /// <param name="Explanation">The same in plain English.</param>
    internal sealed record Response(FilterNodeResource Ast, string Text, string Explanation);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Filter.Query).NotNull().OverridePropertyName("query").WithMessage("query is missing, e.g. (today | overdue) & @work.");
    }

    internal sealed class Handler : IQueryHandler<Query, Response>
    {
        public Task<Result<Response>> Handle(Query query, CancellationToken cancellationToken) => Task.FromResult(Read(query.Filter.Query!));

        private static Result<Response> Read(string text)
        {
            var filter = FilterParser.Parse(text);
            return filter.Succeeded ? new Response(FilterNodeResource.From(filter.Value), filter.Value.Print(), filter.Value.Explain()) : filter.Error.Of("query");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/filters/validate", async (Request request, IMediator mediator, HttpContext http, CancellationToken ct) => (await mediator.Send(new Query(request), ct)).ToOk(http))
            .WithName("ValidateFilter").WithTags("Filters").WithSummary("What a filter means, or where and why it cannot be read").WithMetadata(new OnlyReads(), new CannotBeUndone())
            .Produces<Response>().ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}

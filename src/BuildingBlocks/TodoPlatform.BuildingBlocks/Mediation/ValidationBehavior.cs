using FluentValidation;
using MediatR;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Mediation;

/// <summary>Refuses what the validators of the request do not accept, with all their findings at once.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, cancellationToken);
            if (!outcome.IsValid)
            {
                return TResponse.Refuse(ToError(outcome.Errors));
            }
        }

        return await next();
    }

    private static Error ToError(List<FluentValidation.Results.ValidationFailure> failures)
    {
        // Validators name a code where programs must tell cases apart; FluentValidation's own codes end in "Validator".
        var code = failures[0].ErrorCode is { } own && !own.EndsWith("Validator", StringComparison.Ordinal) ? own : "validation-failed";
        return new Error(ErrorKind.Invalid, code, failures[0].ErrorMessage)
        {
            Fields = failures.GroupBy(f => ToJsonPath(f.PropertyName)).ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).Distinct().ToArray()),
        };
    }

    // "Due.TimeZone" as the client wrote it: "due.timeZone".
    private static string ToJsonPath(string property) =>
        string.Join('.', property.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}

using MediatR;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Mediation;

/// <summary>State and events of a command commit together, or, when it refuses, not at all.</summary>
internal sealed class TransactionBehavior<TDbContext, TRequest, TResponse>(ModuleUnitOfWork<TDbContext> unitOfWork) : IPipelineBehavior<TRequest, TResponse>
    where TDbContext : ModuleDbContext
    where TResponse : IRefusable<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        unitOfWork.ExecuteAsync(() => next(), response => response.Error is null, cancellationToken);
}

using MediatR;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Mediation;

/// <summary>Changes something: runs validated, in one transaction with the events that it raises.</summary>
public interface ICommand<TResponse> : IRequest<Result<TResponse>>;

/// <summary>Reads something: runs validated, without a transaction.</summary>
public interface IQuery<TResponse> : IRequest<Result<TResponse>>;

/// <summary>The one handler of a command.</summary>
public interface ICommandHandler<in TCommand, TResponse> : IRequestHandler<TCommand, Result<TResponse>>
    where TCommand : ICommand<TResponse>;

/// <summary>The one handler of a query.</summary>
public interface IQueryHandler<in TQuery, TResponse> : IRequestHandler<TQuery, Result<TResponse>>
    where TQuery : IQuery<TResponse>;

using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Contracts;
using TodoPlatform.BuildingBlocks.Events;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Mediation;
using TodoPlatform.BuildingBlocks.Persistence;
using TodoPlatform.BuildingBlocks.Results;

namespace TodoPlatform.BuildingBlocks.Modules;

/// <summary>Registers a module's parts. Nothing is found by scanning: what is not named here does not run.</summary>
public sealed class ModuleBuilder(IModule module, IServiceCollection services, IConfiguration configuration)
{
    private Type? _transactionBehavior;

    /// <summary>For services of the module's own.</summary>
    public IServiceCollection Services => services;

    /// <summary>The whole configuration; a module reads the section of its name.</summary>
    public IConfiguration Configuration => configuration;

    /// <summary>The module's schema, migrations, role, pool and unit of work. Call it first.</summary>
    /// <param name="writesPlatform">For the one module that keeps sessions, access tokens and keys in the shared schema.</param>
    public ModuleBuilder UseDatabase<TDbContext>(bool writesPlatform = false)
        where TDbContext : ModuleDbContext
    {
        _transactionBehavior = typeof(TransactionBehavior<,,>);
        DbContext = typeof(TDbContext);
        services.AddSingleton(new ModuleMigrations(module.Name, typeof(TDbContext).Assembly, writesPlatform));
        services.AddPooledDbContextFactory<TDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<ModuleDataSources>().Of(module.Name))
            .ConfigureWarnings(warnings => warnings
                .Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning, RelationalEventId.MultipleCollectionIncludeWarning)
                .Ignore(CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed, RelationalEventId.ConnectionError, RelationalEventId.CommandError, RelationalEventId.TransactionError))); // whoever ends the request or delivery logs, once
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<TDbContext>>().CreateDbContext();
            db.InUse = true; // its end closes what is still open
            // Not the connection object of before: it recycles its command, and one that was being prepared when the server went
            // away would take that for unfinished work and read the answers of its next statement wrongly (Npgsql 10.0.0).
            db.Database.SetDbConnection(null, contextOwnsConnection: true);
            db.UserId = provider.GetRequiredService<CurrentUser>().Id; // the pool hands out used contexts: always set
            db.Scope = provider.GetRequiredService<WriteScope>();
            db.Database.AutoSavepointsEnabled = false; // nobody goes on after a failed save, and each savepoint costs two round trips
            return db;
        });
        services.AddScoped<ModuleUnitOfWork<TDbContext>>();
        services.AddKeyedScoped<IModuleUnitOfWork>(module.Name, (provider, _) => provider.GetRequiredService<ModuleUnitOfWork<TDbContext>>());
        services.AddKeyedSingleton<IEndpointFilter, WriteFilter<TDbContext>>(module.Name);
        return this;
    }

    internal Type? DbContext { get; private set; }

    /// <summary>A use case that changes something: its handler and its validator.</summary>
    public ModuleBuilder Command<TCommand, TResponse, THandler, TValidator>()
        where TCommand : ICommand<TResponse>
        where THandler : class, ICommandHandler<TCommand, TResponse>
        where TValidator : class, IValidator<TCommand>
    {
        // Validators keep no state and are expensive to build (tens of microseconds): one of each.
        services.AddSingleton<IValidator<TCommand>, TValidator>();
        return Command<TCommand, TResponse, THandler>();
    }

    /// <summary>A use case that changes something and whose input needs no validator.</summary>
    public ModuleBuilder Command<TCommand, TResponse, THandler>()
        where TCommand : ICommand<TResponse>
        where THandler : class, ICommandHandler<TCommand, TResponse>
    {
        AddRequest<TCommand, TResponse, THandler>();
        if (_transactionBehavior is not null)
        {
            services.AddTransient(typeof(IPipelineBehavior<TCommand, Result<TResponse>>), _transactionBehavior.MakeGenericType(DbContext!, typeof(TCommand), typeof(Result<TResponse>)));
        }

        return this;
    }

    /// <summary>A use case that reads: its handler and its validator.</summary>
    public ModuleBuilder Query<TQuery, TResponse, THandler, TValidator>()
        where TQuery : IQuery<TResponse>
        where THandler : class, IQueryHandler<TQuery, TResponse>
        where TValidator : class, IValidator<TQuery>
    {
        services.AddSingleton<IValidator<TQuery>, TValidator>();
        return Query<TQuery, TResponse, THandler>();
    }

    /// <summary>A use case that reads.</summary>
    public ModuleBuilder Query<TQuery, TResponse, THandler>()
        where TQuery : IQuery<TResponse>
        where THandler : class, IQueryHandler<TQuery, TResponse>
    {
        AddRequest<TQuery, TResponse, THandler>();
        return this;
    }

    /// <summary>Subscribes a handler to one event.</summary>
    public ModuleBuilder On<TEvent, THandler>()
        where TEvent : class, IIntegrationEvent
        where THandler : class, IEventHandler<TEvent> => Subscribe<TEvent, THandler>();

    /// <summary>Subscribes a handler to one event, many at once.</summary>
    public ModuleBuilder OnBatch<TEvent, THandler>()
        where TEvent : class, IIntegrationEvent
        where THandler : class, IEventBatchHandler<TEvent> => Subscribe<TEvent, THandler>();

    /// <summary>Subscribes one handler to every event of the given contract assemblies but those of a topic.</summary>
    public ModuleBuilder OnEvery<THandler>(IEnumerable<Assembly> contracts, string exceptTopic)
        where THandler : class, IEnvelopeBatchHandler
    {
        services.AddScoped<THandler>();
        foreach (var description in new EventCatalog(contracts).All.Where(description => description.Topic != exceptTopic))
        {
            services.AddSingleton(new Subscription(module.Name, typeof(THandler), description.Class));
        }

        return this;
    }

    private ModuleBuilder Subscribe<TEvent, THandler>()
        where THandler : class
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new Subscription(module.Name, typeof(THandler), typeof(TEvent)));
        return this;
    }

    private void AddRequest<TRequest, TResponse, THandler>()
        where TRequest : IRequest<Result<TResponse>>
        where THandler : class, IRequestHandler<TRequest, Result<TResponse>>
    {
        services.AddTransient<IRequestHandler<TRequest, Result<TResponse>>, THandler>();
        services.AddTransient<IPipelineBehavior<TRequest, Result<TResponse>>, TelemetryBehavior<TRequest, Result<TResponse>>>();
        services.AddTransient<IPipelineBehavior<TRequest, Result<TResponse>>, ValidationBehavior<TRequest, Result<TResponse>>>();
    }
}

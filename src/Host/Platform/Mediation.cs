using MediatR;

namespace TodoPlatform.Host.Platform;

internal static class Mediation
{
    /// <summary>The mediator alone: each module registers its own handlers and behaviours.</summary>
    public static IServiceCollection AddMediator(this IServiceCollection services) => services
        .AddScoped<ServiceFactory>(provider => provider.GetRequiredService)
        .AddScoped<IMediator, Mediator>();
}

using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Features;
using TodoPlatform.Modules.Accounts.Persistence;

namespace TodoPlatform.Modules.Accounts;

/// <summary>Who people are, and what opens their doors: accounts, sessions, access tokens, preferences.</summary>
public sealed class AccountsModule : IModule
{
    /// <inheritdoc/>
    public string Name => "accounts";

    /// <inheritdoc/>
    public IReadOnlyList<string> RoutePrefixes => ["/auth", "/me", "/tokens", "/admin"];

    /// <inheritdoc/>
    public void Configure(ModuleBuilder module)
    {
        module.UseDatabase<AccountsDbContext>();
        module.Services.AddIdentityCore<User>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // user names are addresses: EmailAddress has checked them
            options.Password = new PasswordOptions
            {
                RequiredLength = InputRules.MinPasswordLength,
                RequiredUniqueChars = 0,
                RequireDigit = false,
                RequireLowercase = false,
                RequireNonAlphanumeric = false,
                RequireUppercase = false,
            };
        });
        module.Services.AddScoped<IUserStore<User>, UserOnlyStore<User, AccountsDbContext, Guid>>();
        module.Services.AddScoped<PasswordGate>();
        module.Services.AddSingleton<Operators>();

        module.Command<Register.Command, UserRecord, Register.Handler, Register.Validator>();
        module.Command<SignIn.Command, Settled<SessionTicket>, SignIn.Handler, SignIn.Validator>();
        module.Command<RefreshSession.Command, Settled<SessionTicket>, RefreshSession.Handler, RefreshSession.Validator>();
        module.Command<SignOut.Command, Nothing, SignOut.Handler>();
        module.Query<GetProfile.Query, UserRecord, GetProfile.Handler>();
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        Register.Map(routes.Api);
        SignIn.Map(routes.Api);
        RefreshSession.Map(routes.Api);
        SignOut.Map(routes.Api);
        GetProfile.Map(routes.Api);
    }
}

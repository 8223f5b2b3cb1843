using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TodoPlatform.BuildingBlocks.Http;
using TodoPlatform.BuildingBlocks.Modules;
using TodoPlatform.BuildingBlocks.Results;
using TodoPlatform.Modules.Accounts.Domain;
using TodoPlatform.Modules.Accounts.Features;
using TodoPlatform.Modules.Accounts.Mail;
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
        module.UseDatabase<AccountsDbContext>(writesPlatform: true);
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
        module.Services.AddSingleton<MailSettings>();
        module.Services.AddSingleton<SmtpMailer>();
        module.Services.AddScoped<MailQueue>();
        module.Services.AddHostedService<MailSender>();
        module.Services.AddHostedService<AccountsSweeper>();

        module.Command<Register.Command, UserRecord, Register.Handler, Register.Validator>();
        module.Command<SignIn.Command, Settled<SessionTicket>, SignIn.Handler, SignIn.Validator>();
        module.Command<RefreshSession.Command, Settled<SessionTicket>, RefreshSession.Handler, RefreshSession.Validator>();
        module.Command<SignOut.Command, Nothing, SignOut.Handler>();
        module.Command<RequestPasswordReset.Command, Nothing, RequestPasswordReset.Handler, RequestPasswordReset.Validator>();
        module.Command<ResetPassword.Command, Nothing, ResetPassword.Handler, ResetPassword.Validator>();
        module.Query<GetProfile.Query, UserRecord, GetProfile.Handler>();
        module.Command<UpdateProfile.Command, Settled<UserRecord>, UpdateProfile.Handler, UpdateProfile.Validator>();
        module.Command<ChangePassword.Command, Settled<Nothing>, ChangePassword.Handler, ChangePassword.Validator>();
        module.Command<DeleteAccount.Command, Settled<Nothing>, DeleteAccount.Handler, DeleteAccount.Validator>();
        module.Query<ListSessions.Query, Page<ListSessions.SessionItem>, ListSessions.Handler>();
        module.Command<EndSession.Command, Nothing, EndSession.Handler>();
        module.Command<CreateAccessToken.Command, CreateAccessToken.Response, CreateAccessToken.Handler, CreateAccessToken.Validator>();
        module.Query<ListAccessTokens.Query, Page<AccessTokenRecord>, ListAccessTokens.Handler>();
        module.Query<GetAccessToken.Query, AccessTokenRecord, GetAccessToken.Handler>();
        module.Command<RevokeAccessToken.Command, Nothing, RevokeAccessToken.Handler>();
        module.Query<ListUsers.Query, Page<ListUsers.UserItem>, ListUsers.Handler>();
    }

    /// <inheritdoc/>
    public void Map(ModuleRoutes routes)
    {
        Register.Map(routes.Api);
        SignIn.Map(routes.Api);
        RefreshSession.Map(routes.Api);
        SignOut.Map(routes.Api);
        RequestPasswordReset.Map(routes.Api);
        ResetPassword.Map(routes.Api);
        GetProfile.Map(routes.Api);
        UpdateProfile.Map(routes.Api);
        ChangePassword.Map(routes.Api);
        DeleteAccount.Map(routes.Api);
        ListSessions.Map(routes.Api);
        EndSession.Map(routes.Api);
        CreateAccessToken.Map(routes.Api);
        ListAccessTokens.Map(routes.Api);
        GetAccessToken.Map(routes.Api);
        RevokeAccessToken.Map(routes.Api);
        ListUsers.Map(routes.Api);
    }
}

using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TodoPlatform.Modules.Offenders.Domain;

/// <summary>Offends: a domain with technology in it.</summary>
internal sealed class KnowsTechnology(IMediator mediator)
{
    public IMediator Mediator => mediator;

    public static string? Database(DbContext db) => db.Database.ProviderName;

    public static bool IsConstraint(Exception e) => e is PostgresException;

    public static int Status() => StatusCodes.Status409Conflict + new HostString("host").Value!.Length;
}

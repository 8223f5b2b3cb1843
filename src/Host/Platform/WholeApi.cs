using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TodoPlatform.Host.Platform;

/// <summary>
/// The description of the whole API where this process hosts only some modules: clients see one API, whatever process
/// answers. Made once, from a second composition with all modules of which nothing is ever started.
/// </summary>
internal static class WholeApi
{
    /// <summary>Serves it at the address of the usual document.</summary>
    public static void MapWholeApi(this IEndpointRouteBuilder routes)
    {
        Task<string>? document = null;
        routes.MapGet("/openapi/v1.json", async () =>
            {
                // Kept once it is there; a failure is not. Two first callers may both make it.
                var known = Volatile.Read(ref document);
                if (known is null || known.IsFaulted)
                {
                    Volatile.Write(ref document, known = DescribeAsync());
                }

                return Results.Content(await known, "application/json");
            })
            .AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
    }

    private static async Task<string> DescribeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Messaging:Carrier"] = "InProcess";
        builder.AddPlatform(ModuleCatalog.All);
        await using var app = builder.Build();
        app.UsePlatform();
        app.UseRouting();
        app.UseEndpoints(_ => { }); // now the endpoints are known, which otherwise happens at the start
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Host.Platform;

/// <summary>The OpenAPI document, and its page: both served from here, without any other host.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // Requests of all use cases are called Request: their use case tells them apart.
        options.CreateSchemaReferenceId = type => type.Type.DeclaringType is { } useCase && !type.Type.IsGenericType
            ? useCase.Name + type.Type.Name
            : Microsoft.AspNetCore.OpenApi.OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "TodoPlatform", Version = "v1", Description = "Tasks, projects, recurrence, reminders and audit. Errors are RFC 9457 problem documents with a stable code." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token of /api/v1/auth/login, or a personal access token." },
                ["cookie"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "todoplatform" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any())
            {
                operation.Security = [.. ((string[])["bearer", "cookie"]).Select(scheme =>
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] })];
            }

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(async (schema, context, cancellationToken) =>
        {
            // A member of a merge patch is described by what it holds.
            if (context.JsonTypeInfo.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Optional<>))
            {
                var held = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancellationToken);
                (schema.Type, schema.Format, schema.Enum, schema.Items, schema.Properties, schema.AnyOf, schema.OneOf) =
                    (held.Type, held.Format, held.Enum, held.Items, held.Properties, held.AnyOf, held.OneOf);
            }

            if (context.JsonTypeInfo.Type == typeof(TimeOnly))
            {
                (schema.Type, schema.Format, schema.Pattern) = (JsonSchemaType.String, null, "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$");
            }
        });
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous().DisableRateLimiting();
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "docs";
            options.DocumentTitle = "TodoPlatform API";
            options.SwaggerEndpoint("/openapi/v1.json", "TodoPlatform v1");
        });
    }
}

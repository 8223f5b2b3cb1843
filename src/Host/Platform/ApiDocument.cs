using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using TodoPlatform.BuildingBlocks.Http;

namespace TodoPlatform.Host.Platform;

/// <summary>The OpenAPI document, and its page: both served from here, without any other host.</summary>
internal static class ApiDocument
{
    private const string ProblemSchema = "Problem";
    private const string ProblemJson = "application/problem+json";
    private const string MergePatch = "application/merge-patch+json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        // Requests of all use cases are called Request: their use case tells them apart.
        options.CreateSchemaReferenceId = type => IsMember(type.Type) ? null
            : type.Type.DeclaringType is { } useCase && !type.Type.IsGenericType ? useCase.Name + type.Type.Name
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "TodoPlatform", Version = "v1", Description = "Tasks, projects, recurrence, reminders and audit. Errors are RFC 9457 problem documents with a stable code." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token of /api/v1/auth/login, or a personal access token." },
                ["cookie"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "todoplatform" },
            };
            DescribeProblems(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(CompleteAsync);
    });

    /// <param name="app">The application.</param>
    /// <param name="whole">Whether this process hosts all modules, so that its endpoints are the whole API.</param>
    public static void MapApiDocument(this WebApplication app, bool whole)
    {
        if (whole)
        {
            app.MapOpenApi().AllowAnonymous().DisableRateLimiting();
        }
        else
        {
            app.MapWholeApi();
        }

        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "docs";
            options.DocumentTitle = "TodoPlatform API";
            options.EnableValidator("none"); // the default is a badge of the vendor's server
            options.SwaggerEndpoint("/openapi/v1.json", "TodoPlatform v1");
        });
    }

    /// <summary>What the Host itself adds to every endpoint: who may call, the headers of writes, the refusals.</summary>
    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var refusals = new List<int> { StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests };
        if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [.. ((string[])["bearer", "cookie"]).Select(scheme =>
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] })];
            refusals.AddRange([StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden]);
        }

        if (context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) == true)
        {
            refusals.Add(StatusCodes.Status404NotFound);
        }

        operation.Responses ??= [];
        foreach (var stream in metadata.OfType<IProducesResponseTypeMetadata>().Where(answer => (answer.Type is null || answer.Type == typeof(void)) && answer.StatusCode == StatusCodes.Status200OK))
        {
            if (operation.Responses.TryGetValue("200", out var answer) && answer is OpenApiResponse success)
            {
                success.Content = stream.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            }
        }

        if (operation.Responses.ContainsKey("412"))
        {
            AddHeader(operation, "If-Match", "Writes only when the resource still has this ETag; else 412 with the server's copy in 'current'. Without it the last write wins.");
        }

        if (metadata.OfType<WriteFiltered>().Any() && !metadata.OfType<UnrecordedAnswer>().Any() && context.Description.HttpMethod is not ("GET" or "HEAD"))
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = "dryRun", In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
                Description = "Runs the request and takes it back: 200 with {dryRun, result, events}.",
            });
            AddHeader(operation, "Idempotency-Key", "A repeat within 8 days with the same key and body gets the first answer and has no second effect. At most 255 characters.");
            refusals.Add(StatusCodes.Status409Conflict);
        }

        if (metadata.OfType<CanBeUndone>().Any() && !metadata.OfType<CannotBeUndone>().Any() && context.Description.HttpMethod is not ("GET" or "HEAD"))
        {
            foreach (var success in operation.Responses.Where(response => response.Key[0] == '2').Select(response => response.Value).OfType<OpenApiResponse>())
            {
                (success.Headers ??= new Dictionary<string, IOpenApiHeader>())[CanBeUndone.Header] = new OpenApiHeader
                {
                    Description = "Where something changed: POST it to /api/v1/undo/{token} within 10 minutes to bring back the state before.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                };
            }
        }

        if (operation.RequestBody?.Content is { } bodies)
        {
            refusals.AddRange([StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType]);
            if (context.Description.HttpMethod == "PATCH" && bodies.TryGetValue("application/json", out var body))
            {
                bodies.TryAdd(MergePatch, body);
            }
        }

        foreach (var refusal in refusals.Select(status => status.ToString(CultureInfo.InvariantCulture)))
        {
            operation.Responses.TryAdd(refusal, new OpenApiResponse());
        }

        foreach (var (status, response) in operation.Responses.Where(response => response.Key[0] is '4' or '5'))
        {
            if (response is OpenApiResponse refusal)
            {
                refusal.Description ??= ReasonPhrases.GetReasonPhrase(int.Parse(status, CultureInfo.InvariantCulture));
                refusal.Content = new Dictionary<string, OpenApiMediaType> { [ProblemJson] = new() { Schema = new OpenApiSchemaReference(ProblemSchema, context.Document) } };
            }
        }

        var sorted = operation.Responses.OrderBy(response => response.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        foreach (var (status, response) in sorted)
        {
            operation.Responses.Add(status, response);
        }
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name, In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Description = description,
    });

    private static void DescribeProblems(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        schemas.Remove("ProblemDetails"); // the framework's, without our members
        schemas.Remove("HttpValidationProblemDetails");
        schemas[ProblemSchema] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "RFC 9457. Some problems have further members, e.g. 'current': the server's copy of what was to be changed.",
            Required = new HashSet<string> { "title", "status", "code", "traceId" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Text("A page about the HTTP status."),
                ["title"] = Text("What kind of problem it is, for people."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
                ["detail"] = Text("What is wrong, for people."),
                ["instance"] = Text("The path of the request."),
                ["code"] = Text("What is wrong, for programs: stable, in kebab case."),
                ["traceId"] = Text("Names the request in logs and traces."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "Messages by field (due.date), where fields are to blame.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                },
            },
        };

        static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
    }

    private static async Task CompleteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (IsMember(type))
        {
            // A member of a merge patch is described by what it holds.
            var held = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancellationToken);
            (schema.Type, schema.Format, schema.Pattern, schema.Enum, schema.Items, schema.Properties, schema.AdditionalPropertiesAllowed, schema.AnyOf, schema.OneOf, schema.Required) =
                (held.Type, held.Format, held.Pattern, held.Enum, held.Items, held.Properties, held.AdditionalPropertiesAllowed, held.AnyOf, held.OneOf, held.Required);
            (schema.Type, schema.Description) = (schema.Type ?? TextIfNames(schema), null);
            if (RemovesByNull(context.JsonPropertyInfo))
            {
                schema.Type |= JsonSchemaType.Null;
                if (schema.Enum is { Count: > 0 } names && names.All(name => name is not null))
                {
                    schema.Enum = [.. names, JsonNullSentinel.JsonNull];
                }
            }
        }

        // Types that converters write hide their form from the generator.
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(TimeOnly))
        {
            (schema.Type, schema.Format, schema.Pattern) = (JsonSchemaType.String | (Nullable.GetUnderlyingType(type) is null ? default : JsonSchemaType.Null), null, "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$");
        }
        else if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String | (Nullable.GetUnderlyingType(type) is null ? default : JsonSchemaType.Null), "date-time");
        }
        else if (type == typeof(string))
        {
            schema.Type ??= JsonSchemaType.String | (context.JsonPropertyInfo is { IsGetNullable: true } ? JsonSchemaType.Null : default);
        }
        else if (context.JsonTypeInfo.ElementType == typeof(string))
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };
        }
        else if (type == typeof(JsonElement) || type == typeof(JsonElement?))
        {
            schema.Description ??= "Any JSON value.";
        }

        schema.Type ??= TextIfNames(schema);
        foreach (var member in context.JsonTypeInfo.Properties.Where(property => IsMember(property.PropertyType)))
        {
            schema.Required?.Remove(member.Name);
        }
    }

    private static JsonSchemaType? TextIfNames(OpenApiSchema schema) => schema.Enum is { Count: > 0 } ? JsonSchemaType.String : null;

    private static bool IsMember(Type type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <summary>Whether the member's declaration says <c>Optional&lt;T?&gt;</c>.</summary>
    private static bool RemovesByNull(JsonPropertyInfo? member) => member?.AttributeProvider is PropertyInfo property
        && new NullabilityInfoContext().Create(property).GenericTypeArguments is [{ ReadState: NullabilityState.Nullable }];
}

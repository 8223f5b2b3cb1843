using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace TodoPlatform.BuildingBlocks.Persistence;

/// <summary>Maps tables and columns to snake_case. Names set explicitly win; keys and indexes are named in SQL, not here.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.GetContainerColumnName() is { } json) // owned types inside a jsonb column keep their property names
            {
                entity.SetContainerColumnName(ToSnakeCase(json));
                continue;
            }

            if (entity.GetTableName() is { } table)
            {
                entity.Builder.ToTable(ToSnakeCase(table), entity.GetSchema());
            }

            foreach (var property in entity.GetDeclaredProperties())
            {
                property.Builder.HasColumnName(ToSnakeCase(property.GetColumnName()));
            }
        }
    }

    public static string ToSnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            result.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}

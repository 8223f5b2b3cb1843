using System.Text;

namespace TodoPlatform.Modules.Tasks.Domain.Filters;

/// <summary>A name in which <c>*</c> stands for any text. <c>\*</c> and <c>\\</c> stand for themselves.</summary>
internal sealed record NamePattern(string Text)
{
    /// <summary>The pattern that has only this name.</summary>
    public static NamePattern Of(string name) => new(name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("*", @"\*", StringComparison.Ordinal));

    /// <summary>The one name that it has; null when it has a star.</summary>
    public string? Name
    {
        get
        {
            var name = new StringBuilder();
            for (var i = 0; i < Text.Length; i++)
            {
                if (Text[i] == '*')
                {
                    return null;
                }

                name.Append(Text[i] == '\\' ? Text[++i] : Text[i]);
            }

            return name.ToString();
        }
    }

    /// <summary>The same for LIKE.</summary>
    public string ToLike()
    {
        var like = new StringBuilder();
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '*')
            {
                like.Append('%');
                continue;
            }

            var c = Text[i] == '\\' ? Text[++i] : Text[i];
            like.Append(c is '%' or '_' or '\\' ? @"\" : "").Append(c);
        }

        return like.ToString();
    }
}

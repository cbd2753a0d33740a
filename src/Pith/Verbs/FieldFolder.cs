using Pith.Topics;

namespace Pith.Verbs;

/// <summary>The fields that Pith ships with, beside the program.</summary>
internal static class FieldFolder
{
    public static Field Load(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fields", name);
        if (!File.Exists(Path.Combine(folder, "field.json")))
        {
            var known = Directory
                .GetDirectories(Path.Combine(AppContext.BaseDirectory, "fields"))
                .Where(d => File.Exists(Path.Combine(d, "field.json")))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal);
            throw new BadInputException(
                $"PITH_FIELD is '{name}', and there is no such field; there are: {string.Join(", ", known)}."
            );
        }

        try
        {
            return Field.Load(folder);
        }
        catch (BadFieldException e)
        {
            throw new BadInputException(e.Message);
        }
    }
}

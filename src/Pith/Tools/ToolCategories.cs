using Pith.Topics;

namespace Pith.Tools;

/// <summary>What tools are sorted into, in the field's order.</summary>
internal sealed class ToolCategories(IReadOnlyList<FieldCategory> categories)
{
    public IReadOnlyList<FieldCategory> All => categories;

    /// <summary>As readers see it; the slug itself where the field has no such category any more.</summary>
    public string NameOf(string slug) =>
        categories.FirstOrDefault(c => c.Slug == slug)?.Name ?? slug;
}

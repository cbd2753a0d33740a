using Pith.Text;

namespace Pith.Tests.Writing;

/// <summary>An article for the tests of models as writers, and what a good digest of it says.</summary>
internal static class Papers
{
    public const string Title = "Kestrel joins the Stargate venture";

    public const string Text =
        "Kestrel Foundries said on Tuesday that it will supply 40,000 chips to Stargate, the joint venture that OpenAI, Oracle and SoftBank announced in January. The order is worth $1.2 billion.\n\n"
        + "The chips will go into a data center in Abilene, Texas. Deliveries begin in March and end in October, the company said.\n\n"
        + "\"We built this line for customers of this size,\" said Mara Lindqvist, the chief executive of Kestrel. She said the plant in Aldren would hire 300 people.\n\n"
        + "Analysts had expected a smaller order. Shares of Kestrel rose 9 percent in Frankfurt on the news. Oracle did not answer a request for comment.\n\n"
        + "Kestrel lost $210 million last year, when two customers cancelled orders. It had closed its second plant in the autumn and let 450 people go.";

    public const string Happened =
        "Kestrel Foundries will supply 40,000 chips to Stargate, the joint venture that OpenAI, Oracle and SoftBank announced in January.";

    public const string Before =
        "Kestrel lost $210 million last year, when two customers cancelled orders.";

    public const string Hires = "The plant in Aldren would hire 300 people, Mara Lindqvist said.";

    public const string Shares = "Shares of Kestrel rose 9 percent in Frankfurt.";

    public const string Starbase =
        "Kestrel Foundries will supply 40,000 chips to Starbase, the joint venture that OpenAI, Oracle and SoftBank announced in January.";

    public const string Swapped = "The order is worth $2.1 billion.";

    public static readonly DateTimeOffset Published = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static Document Document(string? text = null) =>
        Pith.Text.Document.Prepare(text ?? Text, Title, "en", Published);
}

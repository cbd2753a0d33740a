namespace Pith.Writing;

/// <summary>What a model may take.</summary>
public sealed record WriterLimits
{
    /// <summary>Unless an editor sets others.</summary>
    public static WriterLimits Usual { get; } = new();

    /// <summary>Requests at once, 1 to 16.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Seconds that one request may take, 5 to 1800; models on small machines take minutes.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>Tokens of a day (UTC), read and written together; null for no limit.</summary>
    public long? DayTokens { get; init; } = 1_000_000;

    /// <summary>Cost of a day, in millionths of whatever the prices are in; null for no limit.</summary>
    public long? DayCost { get; init; }

    /// <summary>Price of a million tokens read, in millionths of a currency.</summary>
    public long PriceRead { get; init; }

    /// <summary>Price of a million tokens written, in millionths of a currency.</summary>
    public long PriceWritten { get; init; }

    /// <summary>What tokens cost, in millionths, rounded up.</summary>
    public long CostOf(long read, long written) =>
        (long)
            Math.Ceiling(
                (((decimal)read * PriceRead) + ((decimal)written * PriceWritten)) / 1_000_000m
            );
}

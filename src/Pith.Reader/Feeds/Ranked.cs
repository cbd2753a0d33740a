namespace Pith.Reader.Feeds;

/// <summary>The best offer for a field: the lowest rank that has a value, and of equals the first.</summary>
internal sealed class Ranked<T>
{
    /// <summary>The rank of the value; the highest number where there is none.</summary>
    public int Rank { get; private set; } = int.MaxValue;

    public T? Value { get; private set; }

    public void Offer(int at, T? value)
    {
        if (value is not null && at < Rank)
        {
            (Rank, Value) = (at, value);
        }
    }

    /// <summary>The same, but of equals the last.</summary>
    public void OfferLast(int at, T? value)
    {
        if (value is not null && at <= Rank)
        {
            (Rank, Value) = (at, value);
        }
    }
}

/// <summary>The people of the lowest rank that names any.</summary>
internal sealed class RankedPeople
{
    private readonly List<FeedPerson> people = [];
    private int rank = int.MaxValue;

    public void Offer(int at, FeedPerson? person)
    {
        if (person is null || at > rank)
        {
            return;
        }

        if (at < rank)
        {
            people.Clear();
            rank = at;
        }

        if (people.Count < FeedLimits.MaxList && !people.Contains(person))
        {
            people.Add(person);
        }
    }

    public IReadOnlyList<FeedPerson> Finish() => people;
}

namespace Pith.Text.Claims;

/// <summary>Finds the names, numbers and dates of a claim's sentence, and what the source has of each sort.</summary>
internal static class SlotReader
{
    public static List<Slot> Read(SourceReading source, ClaimSentence sentence)
    {
        var taken = new bool[sentence.Length];
        var slots = new List<Slot>();
        DateSlots.Read(source, sentence, slots);
        NumberSlots.Read(source, sentence, slots);
        foreach (var slot in slots)
        {
            for (var i = slot.From; i < slot.To; i++)
            {
                taken[i] = true;
            }
        }

        NameSlots.Read(source, sentence, taken, slots);
        slots.Sort((a, b) => a.From.CompareTo(b.From));
        return slots;
    }
}

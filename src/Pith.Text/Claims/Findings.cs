namespace Pith.Text.Claims;

/// <summary>Says in words what of a claim's sentence the source does not back, with places on both sides.</summary>
internal sealed class Findings(SourceReading source, SentenceReading reading)
{
    private const int SharedStart = 4;

    /// <summary>A quotation of which more than this share stands nowhere in one piece is not the source's.</summary>
    private const float QuoteLimit = 0.34f;
    private const int ShortestQuote = 3;

    /// <summary>Chances from which a reason is named, where the model finds the sentence wrong; below them the likeliest alone is.</summary>
    private const float NameChance = 0.6f;
    private const float NumberChance = 0.73f;
    private const float RoleChance = 0.5f;
    private const float Denies = 0.98f;
    private const float LostWeight = 0.6f;

    private readonly string _claim = reading.Sentence.Claim.Text;
    private readonly string _text = source.Passage.Text;
    private readonly List<Unsupported> _found = [];

    /// <summary>What is certainly not backed, whatever the model says: names, numbers, dates and quotations that the source does not have, and denials of what it asserts.</summary>
    public List<Unsupported> Certain()
    {
        foreach (var judged in reading.Slots)
        {
            if (judged.Slot.Claimed is null && judged.Slot.Missing >= 0.5f)
            {
                Missing(judged);
            }
        }

        Quotes();
        if (reading.Feature("nowhere") > 0 && reading.Negation.Added is { } added)
        {
            Denied(added);
        }

        // These three know English words alone.
        if (source.Passage.Document.Language is "en" or "und")
        {
            _found.AddRange(
                new[]
                {
                    ModalityRule.Find(source, reading.Sentence),
                    QuantifierRule.Find(source, reading.Sentence),
                    SpeakerRule.Find(source, reading),
                }.OfType<Unsupported>()
            );
        }

        return _found;
    }

    /// <summary>The likeliest reasons why the model finds a fact of the sentence wrong; one at least.</summary>
    public List<Unsupported> Likely()
    {
        var worst = (Chance: 0.2f, Add: (Action?)null);
        if (reading.Swapped is { } swap)
        {
            Consider(swap.Chance, RoleChance, () => Swapped(swap.A, swap.B), ref worst);
        }

        foreach (var judged in reading.Slots)
        {
            // Two names that changed places are one mistake, not three.
            if (
                judged.Slot.Claimed is null
                || _found.Exists(f =>
                    f.Claim == judged.Slot.Span
                    || (
                        f.Kind == "role"
                        && f.Claim.Start <= judged.Slot.Span.Start
                        && judged.Slot.Span.End <= f.Claim.End
                    )
                )
            )
            {
                continue;
            }

            var isName = judged.Slot.Kind == SlotKind.Name;
            Consider(
                judged.Slot.Broken ? 1
                    : isName ? judged.Wrong
                    : 1 / (1 + MathF.Exp(judged.Margin)),
                isName ? NameChance : NumberChance,
                () => Instead(judged),
                ref worst
            );
        }

        if (reading.Negation.Added is { } added && reading.Feature("unbacked") > 0)
        {
            Consider(Denies, Denies, () => Denied(added), ref worst);
        }

        if (reading.Negation.Lost is { } lost)
        {
            Consider(reading.Feature("lostWeight"), LostWeight, () => Undenied(lost), ref worst);
        }

        if (_found.Count == 0)
        {
            if (worst.Add is { } add)
            {
                add();
            }
            else
            {
                Wording();
            }
        }

        return _found;
    }

    /// <summary>That the sentence as a whole is not what the source says, with the words that lie furthest from it.</summary>
    public List<Unsupported> Wording()
    {
        var sentence = reading.Sentence;
        var span = sentence.Claim.Document.Sentences[sentence.Number].Span;
        var best = sentence.Top();
        var (known, missing) = (new List<string>(), new List<string>());
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!sentence.IsContent(i) || !sentence.FirstUse(i))
            {
                continue;
            }

            var token = sentence.Claim.Tokens[sentence.From + i];
            if (sentence.Ids[i] < 0)
            {
                missing.Add(_claim[token.Start..token.End]);
            }
            else if (best >= 0 && !source.IdsOf(best).Contains(sentence.Ids[i]))
            {
                known.Add(_claim[token.Start..token.End]);
            }
        }

        var why =
            missing.Count > 0
                ? $"No sentence of the source says this; the source does not have {List(missing)}."
            : known.Count > 0
                ? $"No sentence of the source says this together; the nearest one lacks {List(known)}."
            : "The source has these words, but does not say this with them.";
        _found.Add(
            new Unsupported(
                "wording",
                span.Of(_claim),
                why,
                span,
                best >= 0 ? source.Passage.Document.Sentences[best].Span : null
            )
        );
        return _found;
    }

    private static void Consider(
        float chance,
        float limit,
        Action add,
        ref (float Chance, Action? Add) worst
    )
    {
        if (chance >= limit)
        {
            add();
        }
        else if (chance > worst.Chance)
        {
            worst = (chance, add);
        }
    }

    private void Missing(SlotJudgement judged)
    {
        var words = judged.Slot.Span.Of(_claim);
        var (kind, noun) = Noun(judged.Slot);
        var instead =
            Alike(judged, words)
            ?? (
                judged.Rival > 0 && judged.Context > 0.4f
                    ? SpanOf(judged.Places[judged.Rival])
                    : (TextSpan?)null
            );
        var why =
            judged.Slot.Kind == SlotKind.Name
                ? $"The source does not name “{words}”"
                : $"The source does not give the {noun} “{words}”";
        why += instead is { } span ? $"; where it says this it has “{span.Of(_text)}”." : ".";
        _found.Add(new Unsupported(kind, words, why, judged.Slot.Span, instead));
    }

    /// <summary>The source's name that begins like the one it lacks: what "Starbase" was made of.</summary>
    private TextSpan? Alike(SlotJudgement judged, string words)
    {
        if (judged.Slot.Kind != SlotKind.Name || words.Length <= SharedStart)
        {
            return null;
        }

        foreach (var place in judged.Places)
        {
            if (place.To <= place.From || place.Carried)
            {
                continue;
            }

            var span = SpanOf(place);
            if (
                span.Length > SharedStart
                && _text
                    .AsSpan(span.Start, SharedStart)
                    .Equals(words.AsSpan(0, SharedStart), StringComparison.OrdinalIgnoreCase)
            )
            {
                return span;
            }
        }

        return null;
    }

    private void Instead(SlotJudgement judged)
    {
        var words = judged.Slot.Span.Of(_claim);
        var (kind, noun) = Noun(judged.Slot);
        if (judged.Rival <= 0)
        {
            _found.Add(
                new Unsupported(
                    kind,
                    words,
                    $"The source has “{words}”, but not where it says this.",
                    judged.Slot.Span,
                    SpanOf(judged.Places[0])
                )
            );
            return;
        }

        var span = SpanOf(judged.Places[judged.Rival]);
        var why =
            judged.Slot.Kind == SlotKind.Name
                ? $"Where the source says this it names “{span.Of(_text)}”, not “{words}”."
                : $"Where the source says this it gives the {noun} “{span.Of(_text)}”, not “{words}”.";
        _found.Add(new Unsupported(kind, words, why, judged.Slot.Span, span));
    }

    private void Swapped(SlotJudgement a, SlotJudgement b)
    {
        var (first, second) = (a.Slot.Span.Of(_claim), b.Slot.Span.Of(_claim));
        var span = new TextSpan(a.Slot.Span.Start, b.Slot.Span.End);
        _found.Add(
            new Unsupported(
                "role",
                span.Of(_claim),
                $"The source has “{first}” and “{second}” the other way round.",
                span,
                SpanOf(a.Places[0])
            )
        );
    }

    private void Denied((TextSpan Claim, int Source) added)
    {
        var words = added.Claim.Of(_claim);
        _found.Add(
            new Unsupported(
                "negation",
                words,
                $"The claim says “{words}”; the source does not deny this.",
                added.Claim,
                TokenSpan(added.Source)
            )
        );
    }

    private void Undenied((TextSpan Claim, int Source) lost)
    {
        var words = lost.Claim.Of(_claim);
        _found.Add(
            new Unsupported(
                "negation",
                words,
                $"The source denies “{words}”; the claim does not.",
                lost.Claim,
                TokenSpan(lost.Source)
            )
        );
    }

    private void Quotes()
    {
        foreach (var quote in reading.Sentence.Claim.Quotes)
        {
            var length = Math.Min(quote.To, reading.Sentence.To) - quote.From;
            if (
                quote.From < reading.Sentence.From
                || quote.From >= reading.Sentence.To
                || length < ShortestQuote
            )
            {
                continue;
            }

            if (QuoteRule.Missing(source, reading.Sentence, quote) > QuoteLimit)
            {
                var words = quote.Span.Of(_claim);
                _found.Add(
                    new Unsupported(
                        "quote",
                        words,
                        $"The source does not have the words “{words}” in a row, as a quotation must.",
                        quote.Span,
                        null
                    )
                );
            }
        }
    }

    private static (string Kind, string Noun) Noun(Slot slot) =>
        slot.Kind switch
        {
            SlotKind.Name => ("name", "name"),
            SlotKind.Date when slot.Quantity is { Kind: QuantityKind.Decade } => ("date", "decade"),
            SlotKind.Date when slot.Quantity is not null => ("date", "year"),
            SlotKind.Date => ("date", "date"),
            _ => slot.Quantity?.Kind switch
            {
                QuantityKind.Money => ("money", "sum"),
                QuantityKind.Percent or QuantityKind.PercentagePoints or QuantityKind.Fraction => (
                    "number",
                    "share"
                ),
                _ => ("number", "number"),
            },
        };

    private TextSpan SpanOf(Occurrence place) =>
        new(source.Passage.Tokens[place.From].Start, source.Passage.Tokens[place.To - 1].End);

    private TextSpan TokenSpan(int token) =>
        new(source.Passage.Tokens[token].Start, source.Passage.Tokens[token].End);

    private static string List(List<string> words) =>
        string.Join(", ", words.Take(5).Select(w => $"“{w}”"));
}

using System.Globalization;
using System.Text;

namespace Pith.Bench;

/// <summary>Makes up news articles of about 800 words: names, numbers, dates, quotations and clauses as news has them.</summary>
internal sealed class DigestNews(int seed)
{
    private static readonly string[] Firms =
    [
        "Nordlicht",
        "Quantel",
        "Fjord Labs",
        "Meridian Systems",
        "Tessera",
        "Halcyon Robotics",
    ];

    private static readonly string[] People =
    [
        "Ingrid Halvorsen",
        "Tomas Lind",
        "Maria Delgado",
        "Hannah Osei",
        "Paul Renner",
        "Akira Sato",
    ];

    private static readonly string[] Things =
    [
        "chip",
        "model",
        "robot",
        "data center",
        "benchmark",
        "translation service",
        "satellite",
        "battery",
    ];

    private static readonly string[] Deeds =
    [
        "opened",
        "sold",
        "unveiled",
        "recalled",
        "delayed",
        "tested",
        "bought",
        "published",
    ];

    private static readonly string[] Places =
    [
        "Oslo",
        "Lisbon",
        "Nairobi",
        "Osaka",
        "Denver",
        "Leipzig",
    ];

    private static readonly string[] Days =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next article; about <paramref name="words"/> words in paragraphs of three sentences.</summary>
    public string Next(int words = 800)
    {
        var text = new StringBuilder(words * 7);
        var (firm, person, thing) = (Pick(Firms), Pick(People), Pick(Things));
        var count = 0;
        for (var i = 0; count < words; i++)
        {
            var sentence = Sentence(i, firm, person, thing);
            count += sentence.Count(' ') + 1;
            text.Append(sentence).Append(i % 3 == 2 ? "\n\n" : " ");
        }

        return text.ToString().TrimEnd();
    }

    private string Sentence(int i, string firm, string person, string thing)
    {
        var (other, place, day) = (Pick(Firms), Pick(Places), Pick(Days));
        var number = _random.Next(2, 900).ToString(CultureInfo.InvariantCulture);
        return (i % 9) switch
        {
            0 =>
                $"{firm} {Pick(Deeds)} a {thing} in {place} on {day}, a step that {other} had announced {number} days before.",
            1 =>
                $"The {Pick(Things)}, which costs ${number} million, was {Pick(Deeds)} after {number} engineers spent two years on it, the company said in a statement.",
            2 =>
                $"\"We {Pick(Deeds)} more than {number} of them last year,\" said {person}, the firm's chief executive.",
            3 =>
                $"He added that the {thing} would reach {place} by 20{_random.Next(26, 40)}, but did not say at what price.",
            4 =>
                $"According to officials in {place}, {number} people asked for a {Pick(Things)} (about {_random.Next(2, 60)} percent more than in May).",
            5 =>
                $"However, {other} does not expect its {Pick(Things)} to sell, and {Pick(People)} said the market is too small.",
            6 =>
                $"Analysts at {Pick(Firms)} believe that {firm} could lose {number} customers if the {thing} is late again.",
            7 =>
                $"The company was valued at ${number} million in {place} when {person} left in March.",
            _ =>
                $"Speaking in {place}, {Pick(People)} called the {thing} useful, adding that {number} schools had signed up for it.",
        };
    }

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}

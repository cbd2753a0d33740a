using Pith.Topics;
using Xunit;

namespace Pith.Tests.Fields;

/// <summary>Titles written for these tests: what the shipped topics must and must not find in them.</summary>
public sealed class ShippedTopicTests
{
    private static readonly TopicMatcher Ai = new(Shipped.Ai.Topics, Shipped.Ai.Language);

    private static readonly TopicMatcher Climate = new(
        Shipped.Climate.Topics,
        Shipped.Climate.Language
    );

    [Theory]
    [InlineData("Nimbus Labs ships a large language model with a longer context window", "models")]
    [InlineData("GPT-7 is slower and better, testers say", "models")]
    [InlineData("Claude 9 arrives", "models")]
    [InlineData("Chipmakers fall as export licences are held back", "chips")]
    [InlineData("Nvidia's next GPUs slip by a quarter", "chips")]
    [InlineData("A chip that any old rack can hold", "chips")]
    [InlineData("Publisher sues over crawled pages", "law")]
    [InlineData("Novelists bring copyright lawsuit against a model maker", "law")]
    [InlineData("Lawmakers rewrite the AI bill for the third time", "policy")]
    [InlineData("What the AI Act asks of small firms", "policy")]
    [InlineData("A test for reward hacking that models cannot see", "safety")]
    [InlineData("Red teaming by committee", "safety")]
    [InlineData("AI agents are booking the wrong flights", "agents")]
    [InlineData("Agentic shopping stalls at the checkout", "agents")]
    [InlineData("Vibe coding grows up", "coding")]
    [InlineData("GitHub Copilot learns to wait", "coding")]
    [InlineData("Warehouse robots learn to stack", "robots")]
    [InlineData("Self-driving taxis reach a fifth city", "robots")]
    [InlineData("An open-weights model from a school in Zurich", "open")]
    [InlineData("Why the lab went open source", "open")]
    [InlineData("Scaling laws for small data", "research")]
    [InlineData("A neural network that forgets on purpose", "research")]
    [InlineData("Tessera raises $40 million to label maps", "business")]
    [InlineData("Orbita raises €1.2 billion at a record valuation", "business")]
    [InlineData("Lumen Labs closes Series B", "business")]
    [InlineData("A data centre the size of a village", "energy")]
    [InlineData("A 640 MW lease in the hills", "energy")]
    [InlineData("Hyperscalers queue for nuclear power", "energy")]
    [InlineData("Radiologists disagree with the machine", "health")]
    [InlineData("Drug discovery by autocomplete", "health")]
    [InlineData("Teachers mark what chatbots wrote", "education")]
    [InlineData("Homework after the essay", "education")]
    [InlineData("Prompt injection hides in a calendar invite", "security")]
    [InlineData("Ransomware crew rents a language model", "security")]
    [InlineData("Midjourney adds sound", "creative")]
    [InlineData("Session musicians on AI music", "creative")]
    [InlineData("ChatGPT gets a calendar", "assistants")]
    [InlineData("A smart speaker that says less", "assistants")]
    [InlineData("Layoffs at a label-printing giant", "labour")]
    [InlineData("Dock workers vote to strike over cranes that drive themselves", "labour")]
    [InlineData("Call centre staff train their replacement", "labour")]
    [InlineData("Thirty states sign accord on incidents", "policy")]
    [InlineData("Pentagon signs for a translation engine", "defence")]
    public void ATitleHasItsTopic(string title, string topic) =>
        Assert.Contains(topic, Ai.Match(title, "", "en").Select(m => m.Topic.Slug));

    [Theory]
    [InlineData("Potato chips are back", "chips")]
    [InlineData("The chip on his shoulder", "chips")]
    [InlineData("Vera Rubin Observatory sees first light", "chips")]
    [InlineData("Fish and chips with the founders", "chips")]
    [InlineData("Oil slips below its benchmark price", "chips")]
    [InlineData("A new business model for newspapers", "models")]
    [InlineData("The role model from Ohio", "models")]
    [InlineData("Under the sign of gemini", "models")]
    [InlineData("Real estate agents meet in Tulsa", "agents")]
    [InlineData("FBI agent retires", "agents")]
    [InlineData("What your robots.txt says about you", "robots")]
    [InlineData("Prove that you are not a robot", "robots")]
    [InlineData("A chatbot for every town hall", "robots")]
    [InlineData("Open-source intelligence from a balcony", "open")]
    [InlineData("The store will open Monday", "open")]
    [InlineData("Distilling from a teacher model", "education")]
    [InlineData("Hacker News turns twenty", "security")]
    [InlineData("Job security in the age of forms", "security")]
    [InlineData("Securities filings are dull", "security")]
    [InlineData("GitHub Copilot in the terminal", "assistants")]
    [InlineData("Grok 9 in numbers", "assistants")]
    [InlineData("The alignment of stars and calendars", "safety")]
    [InlineData("Police policy on body cameras", "policy")]
    [InlineData("A regular column returns", "policy")]
    [InlineData("On the acquisition of language by infants", "business")]
    [InlineData("A series a decade in the making", "business")]
    [InlineData("Stargate SG-1 is streaming again", "energy")]
    [InlineData("Power users want shortcuts", "energy")]
    [InlineData("The patient gardener", "health")]
    [InlineData("Ice cream weather", "defence")]
    [InlineData("Sue Park joins the board", "law")]
    [InlineData("Centre court, in the rain", "policy")]
    [InlineData("According to plan", "policy")]
    [InlineData("Electric bicycles for couriers", "energy")]
    [InlineData("How to illustrate a talk about animals", "creative")]
    [InlineData("The hospitality trade and its apps", "health")]
    [InlineData("An interpreter for every meeting", "safety")]
    [InlineData("Assistant professor wins a prize", "assistants")]
    [InlineData("Teachers' pension fund leads a round", "education")]
    [InlineData("A workshop in progress", "labour")]
    public void AFalseFriendInATitleDoesNotMakeATopic(string title, string topic) =>
        Assert.DoesNotContain(topic, Ai.Match(title, "", "en").Select(m => m.Topic.Slug));

    [Theory]
    [InlineData("de", "Neues Sprachmodell aus Tübingen", "models")]
    [InlineData("de", "Rechenzentren brauchen mehr Strom: Stromverbrauch verdoppelt", "energy")]
    [InlineData("de", "Gericht prüft Urheberrecht an Trainingsdaten", "law")]
    [InlineData("fr", "Un modèle de langage pour les mairies", "models")]
    [InlineData("fr", "Les droits d’auteur face aux machines", "law")]
    [InlineData("es", "Nueva ronda de financiación para una empresa de Sevilla", "business")]
    [InlineData("es", "Los robots llegan al campo", "robots")]
    [InlineData("pt", "Agentes de IA chegam aos bancos", "agents")]
    [InlineData("ja", "半導体の輸出規制が強化", "chips")]
    [InlineData("ja", "大規模言語モデルを公開", "models")]
    [InlineData("ja", "データセンターの電力が足りない", "energy")]
    [InlineData("zh", "新一代大模型发布", "models")]
    [InlineData("zh", "人形机器人进工厂", "robots")]
    public void ATitleInAnotherLanguageHasItsTopic(string language, string title, string topic) =>
        Assert.Contains(topic, Ai.Match(title, "", language).Select(m => m.Topic.Slug));

    [Theory]
    [InlineData("fr", "Le chiffre s’élève à trois", "education")]
    [InlineData("de", "Das Gericht des Tages: Linsen", "law")]
    [InlineData("zh", "聊天机器人更新", "robots")]
    public void AFalseFriendInAnotherLanguageDoesNotMakeATopic(
        string language,
        string title,
        string topic
    ) => Assert.DoesNotContain(topic, Ai.Match(title, "", language).Select(m => m.Topic.Slug));

    [Fact]
    public void AnArticleHasSeveralTopicsAndSaysWhy()
    {
        const string Text = """
            A regional court has told Perlmutter AI to hand over the list of books that its language model was trained on.
            The copyright lawsuit was brought by three novelists last spring, and the judges called the firm's answers thin.

            The plaintiffs say the firm copied 4,000 titles from a file-sharing site. Perlmutter calls it fair use and says the
            litigation will not hold up its next release. A hearing on the copyright claims is set for the autumn.
            """;

        var found = Ai.Match("Court orders Perlmutter AI to name its books", Text, "en");

        Assert.Equal("law", found[0].Topic.Slug);
        Assert.Contains("copyright", found[0].Terms);
        Assert.DoesNotContain(found, m => m.Topic.Slug is "business" or "coding" or "research");
    }

    [Fact]
    public void AnArticleAboutNothingOfTheFieldHasNoTopic()
    {
        const string Text = """
            The village fair opened on Saturday under a grey sky, and by noon the cakes were gone. Visitors came from three
            valleys, some by bicycle, and the brass band played until the rain began. The mayor thanked the bakers.

            Next year the fair will be held in June. Stalls can be booked at the town hall from the first of the month.
            """;

        Assert.Empty(Ai.Match("Rain and cake at the village fair", Text, "en"));
    }

    [Theory]
    [InlineData("Sea level data from a fishing boat", "science")]
    [InlineData("Wildfires close the coast road", "extremes")]
    [InlineData("Offshore wind gets a second wind", "energy")]
    [InlineData("A gas pipeline nobody wants", "fossil")]
    [InlineData("What COP31 left open", "policy")]
    [InlineData("Carbon credits by the bushel", "money")]
    [InlineData("Coral that likes it warm", "nature")]
    [InlineData("Electric buses in the hills", "living")]
    public void AClimateTitleHasItsTopic(string title, string topic) =>
        Assert.Contains(topic, Climate.Match(title, "", "en").Select(m => m.Topic.Slug));

    [Theory]
    [InlineData("A flood of applications for one job", "extremes")]
    [InlineData("The political climate in the capital", "policy")]
    [InlineData("A shell on the beach", "fossil")]
    public void AFalseFriendInAClimateTitleDoesNotMakeATopic(string title, string topic) =>
        Assert.DoesNotContain(topic, Climate.Match(title, "", "en").Select(m => m.Topic.Slug));
}

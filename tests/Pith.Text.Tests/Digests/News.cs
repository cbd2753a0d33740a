namespace Pith.Text.Tests.Digests;

/// <summary>Reports written for these tests.</summary>
internal static class News
{
    public const string Title = "Nordlicht unveils a chip that runs language models on a phone";

    public static readonly DateTimeOffset Wednesday = new(2025, 1, 22, 9, 0, 0, TimeSpan.Zero);

    public const string Chip = """
        OSLO, Norway — Chip designer Nordlicht on Wednesday unveiled a processor that it says can run a language model with seven billion parameters on a mid-range phone, a step that could move chatbots away from the cloud.

        The chip, called Aurora N1, draws 2.1 watts at full load and produces 38 words a second, the company said at its annual conference in Oslo. Phones with the chip are expected to go on sale in the second half of 2026 at prices from $399.

        "Most people should not have to send their thoughts to a data center to get a letter rewritten," said Ingrid Halvorsen, who founded the company in 2019 after leaving Arm. She added that three phone makers had signed up, but did not name them.

        Nordlicht's numbers have not been checked by others. Analysts at Fjord Research said similar claims by rival Quantel last year turned out to be 40 percent too high once reviewers got hold of the devices. "The test is battery life after a day, not words per second on a stage," said Tomas Lind, an analyst at the firm.

        The company, which employs 240 people, has raised $310 million from investors including Norway's state pension fund. It was valued at $1.9 billion in March. Halvorsen said Nordlicht does not need more money before the chip goes on sale, and that she expects a profit in 2027.

        Privacy groups welcomed the chip. However, the Norwegian Data Protection Authority warned that models on devices can still leak personal data if apps are allowed to read their memory. The authority said it would publish guidance in June.

        The market is getting crowded. Qualcomm, MediaTek and Apple all sell phone chips that run smaller models, and Quantel plans to show a successor to its V4 chip next month. Aurora N1 will be made by TSMC using its 3-nanometer process, Halvorsen said. She would not say how many chips had been ordered.

        Shares of Quantel fell 6 percent in Frankfurt after the announcement. Nordlicht is not listed.

        E-mail to a friend. Follow us for more.
        """;

    public static Document Prepared => Document.Prepare(Chip, Title, published: Wednesday);
}

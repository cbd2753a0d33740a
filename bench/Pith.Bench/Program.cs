using Pith.Bench;
using Pith.Bench.Pages;

return args switch
{
    ["count-terms", var folder] => GroupCommands.Count(folder, "src/Pith.Text/Grouping"),
    ["train-grouping", var folder] => GroupCommands.Train(folder, "src/Pith.Text/Grouping"),
    ["crossvalidate-grouping", var folder] => GroupCommands.CrossValidate(folder),
    ["feeds"] => FeedsBench.Run(),
    ["group-headlines", var folder] => GroupCommands.Headlines(folder),
    ["group-newsroom", var folder] => GroupNewsroom.Run(folder),
    ["train-blocks", var folder, .. var rest] => TrainBlocks.Run(folder, rest),
    ["group-speed"] => GroupSpeed.Run(100_000, 5_000),
    ["group-speed", var window] => GroupSpeed.Run(
        int.Parse(window, System.Globalization.CultureInfo.InvariantCulture),
        5_000
    ),
    ["digest-speed"] => DigestSpeed.Run(),
    ["train-digest", var folder] => DigestTraining.Train(folder),
    ["crossvalidate-digest", var folder] => DigestCrossValidation.Run(folder),
    ["train-words", var folder] => CheckWords.Run(folder, "src/Pith.Text/Names/words-en.txt"),
    ["train-check", var folder] => CheckTraining.Train(
        folder,
        "src/Pith.Text/Claims/check-model.txt"
    ),
    ["claims-speed"] => ClaimsSpeed.Run(),
    ["explain-check", var file] => CheckExplanation.Run(file),
    ["crossvalidate-check", var folder, "show"] => CheckTraining.CrossValidate(folder, true),
    ["crossvalidate-check", var folder] => CheckTraining.CrossValidate(folder),
    ["compare-newsroom", var folder] => CompareNewsroom.Run(folder),
    ["site"] => await SiteBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: bench NAME [options], from the project's root
          count-terms DATA_FOLDER             count how common English terms are and write them into src/Pith.Text/Grouping
          train-grouping DATA_FOLDER          learn the weights of grouping and write them into src/Pith.Text/Grouping
          crossvalidate-grouping DATA_FOLDER  measure grouping by fifths of the topics of stories.jsonl
          feeds                               how fast feeds are read, beside a strict parser that reads the same XML
          train-blocks DATA_FOLDER [show]     learn which blocks of a page are its article, measured over five folds, into src/Pith.Reader/Pages/Content
          group-headlines DATA_FOLDER         group headlines.jsonl by titles alone
          group-newsroom FOLDER               group the sample newsroom (samples/newsroom) and compare with its truths
          group-speed [WINDOW]                place made-up articles against a window of 100,000
          digest-speed                        how many digests with their checks one core makes, and how time grows with length
          compare-newsroom FOLDER             what the sample newsroom's articles tell differently, beside its truths
          site                                how soon the site and the demo stand, what memory they hold, how many pages a second they give
          train-digest DATA_FOLDER            learn which words an editor's summary has from digest.jsonl, into src/Pith.Text/Digests
          crossvalidate-digest DATA_FOLDER    measure digests by fifths of digest.jsonl
          train-words DATA_FOLDER             count how common English words are, into src/Pith.Text/Names
          train-check DATA_FOLDER             learn the check from check.jsonl, swaps.jsonl and digest.jsonl, into src/Pith.Text/Claims
          crossvalidate-check DATA_FOLDER [show]  measure the check by fifths of the articles, with the swaps that it gets wrong
          claims-speed                        how many claims one core checks, and how time grows with length
          explain-check FILE                  show what the check measures of claims (JSON lines with source and claim)
        """
    );
    return 2;
}

using Orleans.Concurrency;

namespace Pith.Pipeline;

/// <summary>The polite line of one host: one request at a time across the cluster, and a pause after each.</summary>
internal interface IHostGrain : IGrainWithStringKey
{
    /// <summary>Does what is due next at this host: a feed, a page or a picture. False when nothing was.</summary>
    [ResponseTimeout("00:05:00")]
    Task<bool> Next();
}

/// <summary>One entry: extracts its page, once at a time.</summary>
internal interface IEntryGrain : IGrainWithIntegerKey
{
    [ResponseTimeout("00:02:00")]
    Task Extract();
}

/// <summary>One article: digests its text, once at a time.</summary>
internal interface IArticleGrain : IGrainWithIntegerKey
{
    [ResponseTimeout("00:02:00")]
    Task Digest();
}

/// <summary>The one that asks the model, across the cluster: no more requests at once than an editor allows.</summary>
internal interface IModelGrain : IGrainWithStringKey
{
    /// <summary>The key of the only one.</summary>
    const string TheOne = "model";

    /// <summary>Has the model write for the articles that are due, at once. False when none was.</summary>
    [ResponseTimeout("03:00:00")]
    Task<bool> Write();
}

/// <summary>The one writer of a language's stories. Its index is built anew from the database when it wakes, and each day.</summary>
internal interface ILanguageGrain : IGrainWithStringKey
{
    /// <summary>Places the articles that are due. False when none was.</summary>
    [ResponseTimeout("00:10:00")]
    Task<bool> Place();
}

/// <summary>A story; its key is the story's id.</summary>
internal interface IStoryGrain : IGrainWithIntegerKey
{
    /// <summary>Compares its articles.</summary>
    Task Compare();
}

/// <summary>The one who looks through older articles for the names of tools; its key is 0.</summary>
internal interface IToolsGrain : IGrainWithIntegerKey
{
    /// <summary>Looks through some. False when nothing is left to look through.</summary>
    [ResponseTimeout("00:05:00")]
    Task<bool> Scan();
}

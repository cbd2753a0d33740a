using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Articles.Pictures;
using Pith.Data;
using Pith.Reader.Fetching;
using Pith.Stories;
using Pith.Web;

namespace Pith.Pipeline;

/// <summary>Fetches an article's picture, makes it anew, and keeps it to be served from here.</summary>
internal sealed class FetchPicture(
    IDbContextFactory<PithDb> databases,
    Fetcher fetcher,
    PictureFiles files,
    PageCache cache,
    TimeProvider clock
)
{
    private const int MostAttempts = 3;

    public async Task Run(long articleId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == articleId, cancel);
        if (article is not { Picture: PictureState.ToFetch, PictureAddress: { } address })
        {
            return;
        }

        var outcome = await fetcher.Fetch(
            new FetchRequest(new Uri(address))
            {
                Accept = "image/webp, image/jpeg, image/png, image/avif;q=0.9, image/*;q=0.5",
                MaxBytes = PictureMaker.MaxBytes,
                ObeyRobots = true,
            },
            cancel
        );
        switch (outcome)
        {
            case Fetched fetched:
                switch (PictureMaker.Make(fetched.Body))
                {
                    case MadePicture made:
                        await files.Keep(made, cancel);
                        article.Picture = PictureState.Kept;
                        article.PictureHash = made.Hash;
                        article.PictureWidth = made.Width;
                        article.PictureHeight = made.Height;
                        article.PictureColor = made.Color;
                        article.PictureFailure = article.PictureFailureDetail = null;
                        break;
                    case PictureRefused refused:
                        Fail(
                            article,
                            new Trouble(
                                "picture-" + Trouble.Kebab(refused.Problem.ToString()),
                                refused.Detail,
                                IsFinal: true
                            ),
                            clock.Now()
                        );
                        break;
                }

                break;
            case FetchFailed failed:
                Fail(article, Trouble.Of(failed), clock.Now());
                break;
            case NotModified:
                article.Picture = article.PictureHash is null
                    ? PictureState.None
                    : PictureState.Kept;
                break;
        }

        await db.SaveChangesAsync(cancel);
        if (
            article.Picture == PictureState.Kept
            && await db.Set<StoryArticle>()
                .Where(m => m.ArticleId == articleId)
                .Select(m => (long?)m.StoryId)
                .SingleOrDefaultAsync(cancel)
                is { } story
        )
        {
            await cache.Drop(cancel, PageCache.Lists, PageCache.OfStory(story));
        }
    }

    /// <summary>Keeps why there is no picture; an earlier one stays.</summary>
    public static void Fail(Article article, Trouble trouble, long now)
    {
        article.PictureAttempts++;
        article.PictureFailure = trouble.Code;
        article.PictureFailureDetail = trouble.Detail;
        if (trouble.IsFinal || article.PictureAttempts >= MostAttempts)
        {
            article.Picture = article.PictureHash is null ? PictureState.None : PictureState.Kept;
        }
        else
        {
            article.PictureTryAt = trouble.NextTry(now, article.PictureAttempts);
        }
    }
}

using System.Net;

namespace Pith.Writing.Asking;

/// <summary>
/// Reads an answer whole, within the attempt's time and a size that no digest needs: an answer that stalls or never ends
/// fails here, where retries and the circuit breaker see it.
/// </summary>
internal sealed class WholeAnswer(string key) : DelegatingHandler
{
    /// <summary>Bytes; a digest's answer has some thousand, a model that thinks aloud some hundred thousand.</summary>
    public const int Most = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (key.Length == 0)
        {
            // The clients insist on a key; a server that asks for none need not see the one made up for them.
            request.Headers.Authorization = null;
            request.Headers.Remove("x-api-key");
        }

        var answer = await base.SendAsync(request, cancellationToken);
        try
        {
            if (answer.Content.Headers.ContentLength > Most)
            {
                throw new ModelException(new(ModelTrouble.TooLarge));
            }

            using var whole = new MemoryStream();
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            var buffer = new byte[16 * 1024];
            for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0; )
            {
                if (whole.Length + read > Most)
                {
                    throw new ModelException(new(ModelTrouble.TooLarge));
                }

                whole.Write(buffer, 0, read);
            }

            var content = new ByteArrayContent(whole.ToArray());
            foreach (var (name, values) in answer.Content.Headers)
            {
                if (name is not ("Content-Length" or "Content-Encoding"))
                {
                    content.Headers.TryAddWithoutValidation(name, values);
                }
            }

            answer.Content.Dispose();
            answer.Content = content;
            return answer;
        }
        catch (IOException e)
        {
            answer.Dispose();
            throw new HttpRequestException("The answer broke off.", e, HttpStatusCode.BadGateway);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }
}

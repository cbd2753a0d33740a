using System.Text;

namespace Pith.Demo;

/// <summary>The encodings that outlets write in.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The encoding of that name; null where there is none.</summary>
    public static Encoding? Find(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? Utf8
            : CodePagesEncodingProvider.Instance.GetEncoding(name);
}

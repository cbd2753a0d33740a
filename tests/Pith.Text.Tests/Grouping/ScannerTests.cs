using Pith.Text.Grouping;
using Xunit;

namespace Pith.Text.Tests.Grouping;

public sealed class ScannerTests
{
    private static string Numbers(string text)
    {
        var found = new List<string>();
        NumberScanner.Scan(text, (number, _) => found.Add(number));
        return string.Join('|', found);
    }

    private static string Days(string text)
    {
        var found = new List<string>();
        DateScanner.Scan(
            text,
            (day, _) => found.Add(DateOnly.FromDayNumber(day).ToString("O")),
            _ => { }
        );
        return string.Join('|', found);
    }

    [Theory]
    [InlineData("2.6 million and 2,600,000", "2.6E+06|2.6E+06")]
    [InlineData("$1.5bn", "1.5E+09")]
    [InlineData("1.5 Milliarden Euro", "1.5E+09")]
    [InlineData("a 37-year-old in 2019 at 12:48", "37")]
    [InlineData("three, 3 and 9", "")]
    [InlineData("30, 000 people", "30000")]
    [InlineData("41 pages, 4.8 points", "41|4.8")]
    [InlineData("GPT4 H100", "")]
    public void NumbersAreReadWithTheirScale(string text, string numbers) =>
        Assert.Equal(numbers, Numbers(text));

    [Theory]
    [InlineData("9 September 2013, 14:08", "2013-09-09")]
    [InlineData("Friday, Sept. 9, 2013 | Updated", "2013-09-09")]
    [InlineData("April 27th, 2009", "2009-04-27")]
    [InlineData("2013-09-09T10:00", "2013-09-09")]
    [InlineData("2012.08.08 09:01", "2012-08-08")]
    [InlineData("11 / 30 / 09 05:40 PM", "2009-11-30")]
    [InlineData("30/11/2009", "2009-11-30")]
    [InlineData("04/09/2012", "")]
    [InlineData("am 3. März 2026", "2026-03-03")]
    [InlineData("le 3 août 2026", "2026-08-03")]
    [InlineData("February 30, 2010", "")]
    [InlineData("2010 Marathon 5", "")]
    public void DaysNamedInFullAreFound(string text, string days) => Assert.Equal(days, Days(text));
}

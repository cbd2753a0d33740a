using Mono.Cecil;
using Pith.Data;
using Pith.Reader.Feeds;
using Pith.Text;

namespace Pith.Tests.Architecture;

public sealed class RoomsTests
{
    /// <summary>Rooms that the features share; they name no feature.</summary>
    private static readonly string[] Shared = ["Data", "Web"];

    /// <summary>Rooms that put the features together; no feature names them.</summary>
    private static readonly string[] Joining = ["Pipeline", "Verbs"];

    [Fact]
    public void What_is_internal_is_used_in_its_own_folder_alone()
    {
        Holds(Site().InternalsUsedElsewhere());
    }

    [Fact]
    public void Data_and_Web_name_no_feature()
    {
        var site = Site();
        Holds(site.Names(Shared, to => !Shared.Contains(to)));
    }

    [Fact]
    public void Only_the_joining_rooms_name_the_joining_rooms()
    {
        var site = Site();
        Holds(site.Names([.. site.All().Except(Joining)], Joining.Contains));
    }

    [Fact]
    public void The_arrows_run_from_the_site_to_the_reader_to_the_text_and_never_back()
    {
        Assert.DoesNotContain(
            References(typeof(TextSpan).Assembly.Location),
            r => !r.StartsWith("System", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            References(typeof(ParsedFeed).Assembly.Location),
            r => r == "pith" || r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        );
        Assert.Contains("Pith.Text", References(typeof(ParsedFeed).Assembly.Location));
        Assert.Contains("Pith.Reader", References(typeof(PithDb).Assembly.Location));
    }

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        // The broken rooms stand in this assembly, below.
        using var module = ModuleDefinition.ReadModule(typeof(RoomsTests).Assembly.Location);
        var broken = new Rooms(module, "Pith.Tests.Architecture.Broken");
        Assert.Contains(
            broken.InternalsUsedElsewhere(),
            b => b.Used.Contains("Secret", StringComparison.Ordinal)
        );
        Assert.Contains(
            broken.InternalsUsedElsewhere(),
            b => b.Used.Contains("HalfOpen", StringComparison.Ordinal)
        );
        Assert.Contains(
            broken.Names(["Garden"], to => to == "Kitchen"),
            b => b.Used.Contains("Open", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            broken.InternalsUsedElsewhere(),
            b =>
                b.Used.EndsWith("Open", StringComparison.Ordinal)
                && !b.Used.Contains("Half", StringComparison.Ordinal)
        );
    }

    private static void Holds(IEnumerable<Breach> breaches)
    {
        var told = breaches.Select(b => $"{b.User}: {b.Used}: {b.Why}").Distinct().ToList();
        Assert.True(told.Count == 0, string.Join("\n", told));
    }

    private static Rooms Site() =>
        new(ModuleDefinition.ReadModule(typeof(PithDb).Assembly.Location), "Pith");

    private static IEnumerable<string> References(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return [.. module.AssemblyReferences.Select(r => r.Name)];
    }
}

namespace Entente.Cli.Summary;

/// <summary>WHO: states and bodies, each with its government and people.</summary>
internal sealed class PeopleSection(Gathering all, Measure measure)
{
    public void Write(Lines lines)
    {
        var countries = all.Actors.Where(actor => actor.Country is not null).GroupBy(actor => actor.Country!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(actor => actor.Articles)).ThenByDescending(group => group.Sum(actor => actor.Mentions)).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var others = Ordered(all.Actors.Where(actor => actor.Country is null)).ToArray();
        if (countries.Length + others.Length is 0)
            return;
        lines.Heading("WHO", "takes part: states and bodies with their codes, and who acts for them");
        foreach (var country in countries.Take(measure.Countries))
        {
            var own = Ordered(country).ToArray();
            var head = own.FirstOrDefault(actor => actor.Code == country.Key && actor.Kind is not "person") ?? own[0];
            lines.Hanging("  ", Line(head));
            var below = own.Where(actor => actor != head).ToArray();
            foreach (var actor in below.Take(measure.People))
                lines.Hanging("    ", Line(actor));
            if (below.Length > measure.People)
                lines.Hanging("    ", $"and {below.Length - measure.People} more");
        }

        if (countries.Length > measure.Countries)
            lines.Hanging("  ", $"and {countries.Length - measure.Countries} more states and bodies");
        if (others.Length > 0)
            lines.Hanging("  ", $"Others: {string.Join(", ", others.Take(measure.People * 2).Select(actor => actor.Name))}{(others.Length > measure.People * 2 ? ", …" : "")}");
    }

    private static IEnumerable<GatheredActor> Ordered(IEnumerable<GatheredActor> actors) =>
        actors.OrderBy(actor => actor.Kind is "media").ThenByDescending(actor => actor.Articles).ThenByDescending(actor => actor.Mentions).ThenBy(actor => actor.Name, StringComparer.Ordinal);

    private string Line(GatheredActor actor)
    {
        var parts = new List<string> { $"{actor.Name} ({actor.Code})" };
        if (actor.Role is not null)
            parts.Add(actor.Role);
        else if (actor.Kind is not ("state" or "person" or "government"))
            parts.Add(actor.Kind is "igo" ? "international body" : actor.Kind.Replace('-', ' '));
        parts.Add(all.Articles is 1 ? $"{actor.Mentions} {(actor.Mentions is 1 ? "mention" : "mentions")}" : $"in {actor.Articles} {(actor.Articles is 1 ? "article" : "articles")}");
        return string.Join(", ", parts);
    }
}

using Entente.Sources.Formats;
using Xunit;

namespace Entente.Sources.Tests.Formats;

public sealed class PrefixTests
{
    [Theory]
    [InlineData("BTN News: ", "BTN News")]
    [InlineData("Reuters - ", "Reuters")]
    [InlineData("AP - ", "AP")]
    [InlineData("Canadian Press - ", "Canadian Press")]
    [InlineData("USATODAY.com - ", "USATODAY.com")]
    [InlineData(" BAGHDAD (Reuters) - ", "Reuters")]
    [InlineData("KHARTOUM/NAIROBI (Reuters) - ", "Reuters")]
    [InlineData("MANILA, July 9 (East Sea Tribune) -- ", "East Sea Tribune")]
    [InlineData("MOSUL, Iraq, Dec 9 (AFP) - ", "AFP")]
    [InlineData("MONROVIA, 29 October (IRIN) - ", "IRIN")]
    [InlineData("MOSCOW. Oct 5 (Interfax) - ", "Interfax")]
    [InlineData("VATICAN CITY, NOV. 25, 2004 (Zenit.org).- ", "Zenit.org")]
    [InlineData("Ha Noi, Nov. 11 (VNA) - ", "VNA")]
    [InlineData("Baghdad, Sept. 8 (NNN): ", "NNN")]
    [InlineData("JAKARTA (Antara): ", "Antara")]
    [InlineData("TEHRAN (IRNA) -- ", "IRNA")]
    [InlineData("(AGI) - Florence, Italy, Oct.18 - ", "AGI")]
    [InlineData("BTN News: MOSCOW (TASS) — ", "BTN News")]
    [InlineData("PARIS, June 20 (AFP) — ", "AFP")]
    [InlineData("SANTA ANA, Cagayan - ", null)]
    [InlineData("KABUL, Afghanistan Aug. 23, 2004 - ", null)]
    [InlineData("NEW DELHI, 7 September 2004 - ", null)]
    [InlineData("JAKARTA, Indonesia -- ", null)]
    [InlineData("MELLITAH, Libya : ", null)]
    [InlineData("ISLAMABAD, Dec 3: ", null)]
    [InlineData("TEHRAN: ", null)]
    [InlineData("SEOUL -- ", null)]
    [InlineData("MOSCOW—", null)]
    [InlineData("Paris - ", null)]
    [InlineData("Bandar Seri Begawan - ", null)]
    public void An_outlet_or_where_it_was_filed_is_no_prose(string prefix, string? source)
    {
        var found = Prefix.Of(prefix + "The two leaders met on Friday. They left.");
        Assert.Equal((prefix.Length, source), (found.Length, found.Source));
    }

    [Theory]
    [InlineData("The two leaders met - and left.")]
    [InlineData("Kim - who took power in 2011 - met him.")]
    [InlineData("Kim - Putin's guest - met him.")]
    [InlineData("NATO: no troops will be sent.")]
    [InlineData("UN: Sudan must disarm its militias.")]
    [InlineData("Putin: we are ready to talk.")]
    [InlineData("He said one thing: The talks go on.")]
    [InlineData("At least nine people - all of them civilians - died.")]
    [InlineData("The Russian town of Beslan - where it began - mourned.")]
    [InlineData("Taiwan Foreign Minister Chen Tan- sun resigned.")]
    [InlineData("Reuters - ")]
    [InlineData("")]
    public void Prose_is_no_prefix(string body) => Assert.Equal(default, Prefix.Of(body));
}

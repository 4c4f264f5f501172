using Entente.Coding.Tests.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>Who does what to whom through the turns of English: each row a turn, a sentence and the events that it tells.</summary>
public sealed class RolesTests
{
    // One sentence is little to be sure by; here it is asked what is read, not how sure it is.
    private static readonly Reader Reader = Reader.Create(null, 0);

    public static TheoryData<string, string, string> Turns => new()
    {
        { "passive", "The Kenyan convoy was attacked by Somali rebels.", "ASSAULT SOM → KEN" },
        { "passive", "Ambassadors of Norway were expelled by Belarus on Friday.", "SANCTION BLR → NOR" },
        { "passive that keeps its object", "Estonian pilots were denied entry by Belarus.", "REJECT BLR → EST" },
        { "relative clause", "The Turkish minister who met his Greek counterpart flew home.", "CONSULT GRC+TUR" },
        { "participle", "Polish soldiers wounded by Belarusian gunmen are in hospital.", "ASSAULT BLR → POL" },
        { "participle", "Chad recalled its envoy from Libya, accusing Sudan of lying.", "ACCUSE TCD → SDN; SANCTION TCD → LBY" },
        { "control", "Ethiopia urged Eritrea to pull its troops out of Sudan.", "REQUEST ETH → ERI; RETREAT ERI → SDN, hypothetical" },
        { "control", "Canada called on Ghana to release the British journalist.", "REQUEST CAN → GHA; RETREAT GHA → GBR, hypothetical" },
        { "coordination", "Brazil and Chile condemned Venezuela and Nicaragua.", "ACCUSE BRA+CHL → NIC+VEN" },
        { "coordination", "Serbia apologised to Croatia and offered compensation.", "AGREE SRB → HRV; CONCEDE SRB → HRV" },
        { "apposition", "Jordan, a long-time ally of Kuwait, accused Iraq of lying.", "ACCUSE JOR → IRQ" },
        { "apposition", "The foreign minister of Latvia, Krisjanis Karins, visited Moldova.", "CONSULT LVA → MDA" },
        { "possessive", "Iran's threat against Bahrain alarmed diplomats.", "THREATEN IRN → BHR" },
        { "possessive", "Hungary rejected Romania's proposal.", "REJECT HUN → ROU" },
        { "between", "Talks between Sudan and Ethiopia ended on Tuesday.", "CONSULT ETH+SDN" },
        { "between, apart from its noun", "Fighting resumed between the Chadian army and Sudanese rebels.", "ASSAULT SDN+TCD" },
        { "reported speech", "Ukraine's president said he would visit Poland.", "CONSULT UKR → POL, planned" },
        { "headline", "Israel to release Jordanian prisoners", "RETREAT ISR → JOR, planned" },
        { "headline", "Danish frigate to be deployed near Yemen", "MOBILIZE DNK → YEM, planned" },
        { "headline", "Six Kenyan police killed in ambush near Somali border", "ASSAULT ? → KEN" },
        { "of many", "Hundreds of Georgians demonstrated outside the Russian embassy.", "PROTEST GEO → RUS" },
        { "of an attack", "Two Lebanese farmers were killed in an Israeli air strike.", "ASSAULT ISR → LBN" },
        { "a place is no doer", "Two Danish medics were killed in Iraq bombings.", "ASSAULT ? → DNK" },
        { "on a condition", "Syria warned that it would retaliate if Turkey crossed the river.", "THREATEN SYR → TUR" },
        { "at a request", "The Norwegian minister met the Finnish minister at the request of Sweden.", "CONSULT FIN+NOR; REQUEST SWE → NOR" },
        { "captives are no people of the place", "Web site shows two beheadings in Yemen", "nothing" },
        { "a report is no prisoner", "Exports grew, says a report on steel firms released by the Ministry of Commerce of China.", "nothing" },
        { "with whom they clashed", "Two Omani policemen were killed in clashes with militants north of Muscat.", "ASSAULT OMN → OMN" },
        { "who mutinies", "Mutinous soldiers killed the commander of Mali's armed forces on Tuesday.", "ASSAULT MLI → MLI" },
        { "the same rebels", "Envoys of Sudan left the talks with Darfur rebels after an ultimatum by rebels who accused Khartoum of lying.", "ACCUSE SDN → SDN; REJECT SDN → SDN" },
        { "said to be", "The destroyer that entered Korean waters last week was Japanese.", "MOBILIZE JPN → KOR" },
        { "dateline without a dash", "FLORENCE Ministers of Latvia and Lithuania agreed to share fingerprints.", "AGREE LTU+LVA" },
        { "who is shot", "Danish tourists shot dead in Egypt", "ASSAULT ? → DNK" },
        { "how they are held", "Three Indian engineers held hostage in Nigeria", "ASSAULT ? → IND" },
        { "whom one holds", "Somali gunmen are holding two U.N. drivers hostage.", "ASSAULT SOM → UNO" },
        { "of an attack", "Rebel attacks hit Bamako on Monday.", "ASSAULT MLI → MLI" },
        { "of the part and the whole", "Norway may impose sanctions on leaders of the former Soviet republic of Moldova.", "SANCTION NOR → MDA, hypothetical" },
        { "beside a border", "The Chadian army killed twelve rebels near the Sudanese border.", "ASSAULT TCD → TCD" },
        { "together with some unknown", "Nelson Mandela and Bobani thanked Norway for its help.", "SUPPORT ZAF → NOR" },
        { "the dead and those among them", "KARACHI (Reuters) - A bomb killed at least nine people, including a Dutch soldier.", "ASSAULT ? → NLD+PAK" },
        { "beside a meeting", "The Omani premier is in Sofia for talks with the Bulgarian foreign minister.", "CONSULT BGR+OMN" },
        { "a meeting of others is no meeting of his", "Cuba voted after talks between Chad and Niger.", "CONSULT NER+TCD" },
        { "known without a title", "Angela Merkel flew to Algiers on Monday.", "CONSULT DEU → DZA" },
        { "a title before a name", "Danish Defence Minister Lars Holm travelled to Kabul for a day.", "CONSULT DNK → AFG" },
        { "imposed on a town", "A curfew has been imposed on the Afghan city of Herat.", "COERCE AFG → AFG" },
        { "convicted and locked up", "A Kenyan court sentenced a Ugandan editor to two years in prison.", "COERCE KEN → UGA; SANCTION KEN → UGA" },
        { "a newsroom is no embassy", "Jordan closed the Amman office of Al Jazeera.", "COERCE JOR → QAT" },
        { "by whoever makes the law", "The Malian parliament passed a law banning Danish charities.", "COERCE MLI → DNK" },
        { "a particle taken for a preposition", "Zambia handed over its missiles to Kenya.", "RETREAT ZMB → KEN" },
        { "nobody's it", "Armenia said it was ready to free the prisoners.", "AGREE ARM" },
        { "a withdrawal to come", "Denmark will pull its soldiers out of Mali by June.", "CONCEDE DNK → MLI, planned" },
        { "what happens meanwhile", "Armenia and Georgia vowed to end the war as Turkey expelled the Greek envoy.", "AGREE ARM+GEO; SANCTION TUR → GRC" },
        { "who is visiting", "TUNIS: The two states trade more, visiting Greek Prime Minister Costas Rallis said here on Sunday.", "CONSULT GRC → TUN" },
        { "more than, or over", "Ethiopian rebels handed over 30 captives to Kenya.", "RETREAT ETH → KEN" },
        { "a measure is no place", "Norway will finance over half of the cost of the Ugandan police.", "AID NOR → UGA, planned" },
        { "who keeps prisons", "Thousands of prisoners were freed in Laos on Monday.", "RETREAT LAO → LAO" },
        { "several countries", "The US-led coalition bombed insurgents in Iraq.", "ASSAULT USA → IRQ" },
    };

    public static TheoryData<string, string, string> Antecedents => new()
    {
        { "a group", "The presidents of Mali and Niger met. The two leaders condemned France.", "ACCUSE MLI+NER → FRA; CONSULT MLI+NER" },
        { "a pact", "Australia and Fiji signed a defence pact. China condemned the pact.", "ACCUSE CHN → AUS+FJI; SUPPORT AUS+FJI" },
        { "a charge", "Peru accused Ecuador of spying. Ecuador rejected the charge.", "ACCUSE PER → ECU; REJECT ECU → PER" },
        { "an end", "Qatar demanded an end to the Israeli attacks on Gaza.", "ASSAULT ISR → PSE; REQUEST QAT → ISR" },
        { "a verdict", "Australia scrapped the contract with France. Paris called the decision a stab in the back.", "ACCUSE FRA → AUS; SANCTION AUS → FRA" },
        { "to whom one is sorry", "Azerbaijan apologised to Russia for shooting down a helicopter.", "ASSAULT AZE → RUS; CONCEDE AZE → RUS" },
        { "those just counted", "The Palestinian leader recalled his envoys from Bahrain and the Emirates. The two countries criticised the Palestinians.", "ACCUSE ARE+BHR → PSE; SANCTION PSE → ARE+BHR" },
        { "whose soldiers they are", "Two Dutch soldiers were wounded in Mali. The troops were attacked near Gao.", "ASSAULT ? → NLD" },
        { "whoever holds the office", "Emmanuel Macron was in Rome. Angry unions there criticised the president.", "ACCUSE ITA → FRA" },
        { "the country of the leaders", "Shots were heard outside the palace of Togo while the Danish premier was talking with the leaders of the country.", "CONSULT DNK+TGO" },
        { "in a text of one state", "Burmese generals on Friday freed forty prisoners.", "RETREAT MMR → MMR" },
        { "they who hold, not who are held", "Italy and France urged Somali militants on Sunday to free two Kenyan journalists they were holding hostage.", "ASSAULT SOM → KEN; REQUEST FRA+ITA → SOM; RETREAT SOM → KEN, hypothetical" },
        { "critics of a war are of nobody", "Critics of the Yemen war accused Italy of cowardice.", "nothing" },
        { "captors are of nobody", "A Briton was killed by his captors on Tuesday.", "ASSAULT ? → GBR" },
        { "police of the place", "BAGHDAD (Reuters) - Police arrested two Danes on Monday.", "COERCE IRQ → DNK" },
        { "gunmen of nowhere", "Gunmen killed a Polish engineer in Pakistan.", "ASSAULT ? → POL" },
        { "victims of the place", "A bomb exploded in Karachi.", "ASSAULT ? → PAK" },
    };

    public static TheoryData<string, string, string> Modalities => new()
    {
        { "future", "Turkey will impose sanctions on Syria.", "SANCTION TUR → SYR, planned" },
        { "possibility", "Japan may lift its sanctions against Myanmar.", "CONCEDE JPN → MMR, hypothetical" },
        { "negation", "Egypt did not attack Libya.", "ASSAULT EGY → LBY, denied" },
        { "prevention", "A Bahraini activist was prevented from leading a march.", "PROTEST BHR, denied" },
        { "unlikelihood", "Georgia is unlikely to join NATO.", "SUPPORT GEO → NAT, hypothetical" },
        { "decision", "Spain's decision to withdraw its troops from Iraq stands.", "CONCEDE ESP → IRQ" },
        { "question", "Reporters asked whether Russia would help Iran.", "AID RUS → IRN, hypothetical" },
        { "warning of nobody's deed", "The Norwegian ministry warned Sweden that prices were rising.", "nothing" },
        { "together", "Greece and Cyprus will hold a naval exercise.", "COOPERATE CYP+GRC, planned" },
        { "condition", "If Oman expelled the Yemeni envoy, relations would suffer.", "nothing" },
        { "refusal", "Spain refused to recognise Kosovo.", "REJECT ESP → XKX" },
        { "announced attack", "Rwanda said it would attack Burundi.", "THREATEN RWA → BDI" },
    };

    [Theory, MemberData(nameof(Turns)), MemberData(nameof(Antecedents)), MemberData(nameof(Modalities))]
    public void Is_read_through(string turn, string sentence, string expected)
    {
        var got = Notation.Of(Reader.Read(new Article(turn, sentence) { Published = new DateOnly(2022, 5, 4) }));
        Assert.Equal(Notation.Normal(expected), got);
    }

    [Theory]
    [InlineData(2004, "IMG:REB")]
    [InlineData(2022, "SAU")]
    public void Who_leads_a_group_stands_for_it_while_he_leads_it(int year, string code)
    {
        var report = Reader.Read(new Article("leader", "Osama bin Laden threatened Italy.") { Published = new DateOnly(year, 5, 4) });
        Assert.Equal(code, report.Actors.Single(actor => actor.Name == "Osama bin Laden").Code);
    }
}

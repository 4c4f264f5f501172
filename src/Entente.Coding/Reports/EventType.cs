using System.Text.Json.Serialization;

namespace Entente.Coding;

/// <summary>The event types of the PLOVER manual (2024).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventType>))]
public enum EventType
{
    /// <summary>Agrees to, offers or promises.</summary>
    AGREE,

    /// <summary>Meets, visits, telephones, negotiates, mediates.</summary>
    CONSULT,

    /// <summary>Praises, endorses, recognises; signs or ratifies an agreement.</summary>
    SUPPORT,

    /// <summary>Gives way in words.</summary>
    CONCEDE,

    /// <summary>Acts together materially to mutual benefit.</summary>
    COOPERATE,

    /// <summary>Gives money, arms, food, troops or shelter.</summary>
    AID,

    /// <summary>Gives way in deeds.</summary>
    RETREAT,

    /// <summary>Asks, appeals, demands, proposes.</summary>
    REQUEST,

    /// <summary>Accuses, criticises, condemns, investigates.</summary>
    ACCUSE,

    /// <summary>Refuses, vetoes, declines.</summary>
    REJECT,

    /// <summary>Threatens or gives an ultimatum.</summary>
    THREATEN,

    /// <summary>Demonstrates, strikes, riots.</summary>
    PROTEST,

    /// <summary>Cuts relations, imposes sanctions, expels.</summary>
    SANCTION,

    /// <summary>Raises alert, moves forces, tests missiles as a show of force.</summary>
    MOBILIZE,

    /// <summary>Arrests, bans, seizes, deports, censors.</summary>
    COERCE,

    /// <summary>Attacks with violence.</summary>
    ASSAULT,
}

/// <summary>How real an event is in the text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Modality>))]
public enum Modality
{
    /// <summary>Has happened or is happening, told by the reporter or by a speaker.</summary>
    [JsonStringEnumMemberName("asserted")]
    Asserted,

    /// <summary>Will happen, is to, is set to.</summary>
    [JsonStringEnumMemberName("planned")]
    Planned,

    /// <summary>May, could, if; asked for.</summary>
    [JsonStringEnumMemberName("hypothetical")]
    Hypothetical,

    /// <summary>Did not happen.</summary>
    [JsonStringEnumMemberName("denied")]
    Denied,
}

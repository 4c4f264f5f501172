using System.Security.Cryptography;
using System.Text;
using Entente.Sources;

namespace Entente.Coding.Assembly;

/// <summary>Ids that are the same for the same text and differ between articles.</summary>
internal sealed class RecordIds(Article article)
{
    private readonly string article = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Id + "\0" + article.Text)))[..10];

    /// <summary>The id of a record by its kind's letter and its place among its kind, from 1.</summary>
    public string Of(string letter, int ordinal) => $"{letter}{ordinal}-{article}";
}

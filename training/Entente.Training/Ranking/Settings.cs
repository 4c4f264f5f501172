namespace Entente.Training.Ranking;

/// <summary>How a ranker is learned.</summary>
/// <param name="Width">Hidden units of one network; a multiple of 16.</param>
/// <param name="Networks">How many networks, each from its own seed, are joined.</param>
/// <param name="Least">How often the benchmark must show a feature for it to be known.</param>
/// <param name="OwnLeast">Or how often our own sentences must.</param>
/// <param name="ViewDropout">How often a whole view is hidden, so that none is leant upon alone.</param>
/// <param name="Penta">How much of the loss asks for the class of the type alone: another type of the right class is half right.</param>
/// <param name="Own">In what share of the rounds a sentence of our own is met; one of the benchmark is met in all.</param>
/// <param name="Balance">How much more a sentence of a rare type counts: 0 not at all, 1 so much that all types count the same.</param>
/// <param name="OwnLexiconDropout">How often what the lexicon says is hidden in sentences of our own, of which it knows less or, where they are its examples, more than of others.</param>
internal sealed record Settings(
    int Width = 96, int Networks = 3, int Epochs = 30, float Rate = 0.05f, int Least = 2, int OwnLeast = 8, float InputDropout = 0.5f, float HiddenDropout = 0.5f, float LexiconDropout = 0.1f,
    float ViewDropout = 0.1f, float Penta = 0.3f, float Own = 0.1f, float OwnLexiconDropout = 0.5f, float Balance = 0.5f);

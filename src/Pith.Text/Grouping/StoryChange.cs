namespace Pith.Text.Grouping;

/// <summary>A change to stories that later evidence proposes.</summary>
/// <param name="From">The story that articles leave.</param>
/// <param name="To">The story that they go to; null for a new one.</param>
/// <param name="Articles">The articles that go together.</param>
/// <param name="Whole">Whether all of the story goes: the two are joined, and <paramref name="From"/> redirects to <paramref name="To"/>.</param>
/// <param name="Score">Mean likelihood, 0 to 1, that they tell of what those they go to tell of; 0 for a new story.</param>
/// <param name="Left">The same for those that they leave; 0 where none stay.</param>
public sealed record StoryChange(
    long From,
    long? To,
    IReadOnlyList<long> Articles,
    bool Whole,
    double Score,
    double Left
);

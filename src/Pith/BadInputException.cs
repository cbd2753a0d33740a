namespace Pith;

/// <summary>Input or a setting that cannot be used; the message is one sentence that says what to do. Verbs answer it with exit code 2.</summary>
public sealed class BadInputException(string message) : Exception(message);

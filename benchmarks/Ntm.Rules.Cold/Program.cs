using Ntm.Rules.Cold;

// What is measured is this program itself: nothing is done before the two.
switch (args)
{
    case ["hello"]:
        Console.Out.WriteLine("Hello, commune!");
        return 0;
    case ["assess"]:
        OneCommune.Assess();
        return 0;
    default:
        return ColdStart.Measure();
}

// Two rooms that break the rules on purpose, for RoomsTests to find.
namespace Pith.Tests.Architecture.Broken.Kitchen
{
    internal static class Secret
    {
        public static int Recipe() => 1;
    }

    public static class Open
    {
        public static int Door() => 2;

        internal static int HalfOpen() => 3;
    }
}

namespace Pith.Tests.Architecture.Broken.Garden
{
    public static class Visitor
    {
        public static int Peek() =>
            Kitchen.Secret.Recipe() + Kitchen.Open.Door() + Kitchen.Open.HalfOpen();
    }
}

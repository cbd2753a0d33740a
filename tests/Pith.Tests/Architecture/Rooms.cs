using Mono.Cecil;

namespace Pith.Tests.Architecture;

/// <summary>Something used across a border that the rooms do not allow.</summary>
internal sealed record Breach(string User, string Used, string Why);

/// <summary>
/// Reads a compiled assembly and says which rules of the rooms it breaks. A room is the namespace below the root; nested
/// namespaces and compiler-made types belong to the room that they stand in.
/// </summary>
internal sealed class Rooms(ModuleDefinition module, string root)
{
    /// <summary>Internal types and members used from another room: public alone says that others may.</summary>
    public IEnumerable<Breach> InternalsUsedElsewhere() =>
        from use in Uses()
        let user = RoomOf(use.User)
        let used = RoomOf(use.Type)
        where user.Length > 0 && used.Length > 0 && user != used && !use.IsPublic
        select new Breach(use.User.FullName, use.Name, $"internal to {used}, used in {user}");

    /// <summary>Uses of any of <paramref name="forbidden"/> from one of <paramref name="rooms"/>.</summary>
    public IEnumerable<Breach> Names(
        IReadOnlyCollection<string> rooms,
        Func<string, bool> forbidden
    ) =>
        from use in Uses()
        let user = RoomOf(use.User)
        let used = RoomOf(use.Type)
        where rooms.Contains(user) && used.Length > 0 && user != used && forbidden(used)
        select new Breach(use.User.FullName, use.Name, $"{user} names {used}");

    /// <summary>All rooms of the assembly.</summary>
    public IReadOnlyCollection<string> All() =>
        module.Types.Select(RoomOf).Where(r => r.Length > 0).ToHashSet(StringComparer.Ordinal);

    private sealed record Use(TypeDefinition User, TypeDefinition Type, string Name, bool IsPublic);

    private IEnumerable<Use> Uses() =>
        module
            .GetTypes()
            .SelectMany(user => ReferencesOf(user).Select(used => (user, used)))
            .Select(x => UseOf(x.user, x.used))
            .OfType<Use>();

    private Use? UseOf(TypeDefinition user, MemberReference used)
    {
        var type = used is TypeReference t ? t : used.DeclaringType;
        if (type?.GetElementType()?.Resolve() is not { } resolved || resolved.Module != module)
        {
            return null;
        }

        var isPublic =
            IsVisible(resolved)
            && used switch
            {
                MethodReference m => m.Resolve() is not { IsAssembly: true },
                FieldReference f => f.Resolve() is not { IsAssembly: true },
                _ => true,
            };
        return new(user, resolved, used.FullName, isPublic);
    }

    private static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is { } outer
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedPrivate)
                && IsVisible(outer)
            : type.IsPublic;

    private string RoomOf(TypeDefinition type)
    {
        var outer = type;
        while (outer.DeclaringType is { } next)
        {
            outer = next;
        }

        return outer.Namespace.StartsWith(root + ".", StringComparison.Ordinal)
            ? outer.Namespace[(root.Length + 1)..].Split('.')[0]
            : "";
    }

    private static IEnumerable<MemberReference> ReferencesOf(TypeDefinition type)
    {
        if (type.BaseType is { } parent)
        {
            yield return parent;
        }

        foreach (var contract in type.Interfaces)
        {
            yield return contract.InterfaceType;
        }

        foreach (var part in type.Fields.Select(f => f.FieldType).SelectMany(Parts))
        {
            yield return part;
        }

        foreach (var method in type.Methods)
        {
            foreach (
                var part in method
                    .Parameters.Select(p => p.ParameterType)
                    .Prepend(method.ReturnType)
                    .SelectMany(Parts)
            )
            {
                yield return part;
            }

            if (!method.HasBody)
            {
                continue;
            }

            foreach (
                var part in method.Body.Variables.Select(v => v.VariableType).SelectMany(Parts)
            )
            {
                yield return part;
            }

            foreach (
                var used in method
                    .Body.Instructions.Select(i => i.Operand)
                    .OfType<MemberReference>()
            )
            {
                yield return used;
                if (used is GenericInstanceMethod generic)
                {
                    foreach (var part in generic.GenericArguments.SelectMany(Parts))
                    {
                        yield return part;
                    }
                }
            }
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        yield return type;
        if (type is GenericInstanceType generic)
        {
            foreach (var part in generic.GenericArguments.SelectMany(Parts))
            {
                yield return part;
            }
        }
        else if (type is TypeSpecification { ElementType: { } element })
        {
            foreach (var part in Parts(element))
            {
                yield return part;
            }
        }
    }
}

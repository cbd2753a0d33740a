return await Pith.Verbs.CommandLine.Run(args);

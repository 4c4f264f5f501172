using Entente.Registers.Agreements;
using Entente.Registers.Reading;

// RegisterCompiler DATA OUT: reads DATA/agreements/*.yaml and writes them to OUT in the form that is shipped.
// A fault is told and passed over: the tests, not every build, demand a register without faults.
Faults faults = new();
var agreements = AgreementFiles.Read([.. RegisterFile.In(args[0]).Select(file => file with { Shown = file.Path })], faults);
foreach (var problem in faults.Found)
    Console.WriteLine(problem);
File.WriteAllBytes(args[1], CompiledWriter.Write(agreements));

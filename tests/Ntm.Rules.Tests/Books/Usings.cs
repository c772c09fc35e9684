global using Ntm.Rules.Diagnostics;
global using Ntm.Rules.Quantities;
